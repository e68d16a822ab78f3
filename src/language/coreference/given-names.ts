import type { Gender } from './mention.ts';

/** Given names by the gender that they nearly always have in the news. Written by us. */
const MASCULINE = new Set(
  (
    'aaron abdel abdul abdullah adam adrian ahmad ahmed alan albert alejandro aleksandr aleksei alex alexander alexandre alexei alexey alfred ali anatoly anders andrei andrew ' +
    'andrey andrii andriy andrzej angelo anthony antonio antony arkady arthur ashraf bashar ben benjamin benny bernard bernie bill bob boris brad brian bruce carl carlos charles ' +
    'chris christian christopher chuck craig daniel dave david dean denis dennis denys dick dmitri dmitriy dmitry dmytro dominic don donald douglas edward egor ehud emmanuel emomali enrique eric erik ' +
    'ernesto eugene evgeny ferdinand fernando fidel francisco francois frank franz fred frederick fumio gabriel gary gavin gennady geoff geoffrey george georgy gerald gerard gerhard giorgi giuseppe gordon ' +
    'graham greg gregory guillermo gustavo guy hamid hans harold harry hassan heiko helmut henry herbert hosni howard hugo hussein ian ibrahim igor ihor ilham ivan jack jacob jacques jair jake james jan jason ' +
    'javier jean jeff jeffrey jens jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan jorge jose josef josep joseph juan julian justin karl keith ken kenneth kevin khalid kim kirill konstantin ' +
    'kurt lars larry lawrence lee leo leon leonid lloyd luis luiz lyndon mahmoud malcolm manuel marc marco mario mark martin mateusz matt matteo matthew maxim mehmet michael michel miguel mike mikhail ' +
    'mohamed mohammad mohammed mohsen muhammad mustafa mykhailo mykola narendra nathan neil nelson nicholas nick nicolas nikita nikol nikolai nikolay norman nursultan oleg oleh oleksandr oleksii oleksiy oliver omar oscar ' +
    'osama oskar pablo patrick paul pavel pavlo pedro pete peter petro philip philippe pierre qassem rafael ralph ramzan ray raymond recep ricardo richard rob robert roberto rodrigo roger roman ron ronald rowan ' +
    'roy ruslan russell ryan saad saddam salman sam samuel sebastian serge sergei sergey sergii sergio serhii serhiy shinzo silvio simon stanley stefan stephane stephen steve steven stuart sven ted ' +
    'terry theo thomas tim timothy toby todd tom tony trevor valentyn valery vasily viktor vincent vitali vitaliy vitaly vladimir volodymyr vyacheslav walter warren wayne wes william winston wolfgang xavier ' +
    'yair yevgeny yitzhak yoshihide yuri yuriy yury yusuf zbigniew'
  ).split(' '),
);

const FEMININE = new Set(
  (
    'abigail alexandra alice alicia alison amanda amy ana anastasia andrea angela angelina anita ann anna annalena anne annette annie antonia aung audrey barbara beata beatrice ' +
    'benazir bernadette beth betty brenda bridget camilla carla carmen carol caroline carolyn carrie catherine cecilia chantal charlotte cheryl christina christine chrystia claire clara claudia ' +
    'condoleezza connie cristina cynthia dalia daria dawn deborah debra denise diana diane dolores donna dora doris dorothy edith eileen ekaterina elaine eleanor elena elisabeth elise eliza elizabeth ellen ' +
    'emily emma erica erin erna esther eva evelyn fatima federica fiona florence frances gabriela gina giorgia gloria golda grace greta gwen hanna hannah heather helen helena helga hillary ingrid irina irene iryna isabel isabella ' +
    'ivanka jacinda jackie jane janet janice jeanne jen jennifer jessica jill joan joanna josephine joyce judith judy julia juliana julie kaja kamala karen karin kate katherine kathleen kathryn katie katja ' +
    'kellyanne kelly kimberly kirsten kristalina kristina kyrsten larisa laura lauren leila lesley leslie liliana lilia linda lisa liz lois louise lucy ludmila luisa lydia lynn madeleine magdalena maia ' +
    'margaret margarita margot margrethe maria marianne marie marina marine marta martha mary maryam megan meghan melania melanie melissa mette michelle michele mia miriam molly monica nadia ' +
    'nancy naomi natalia natalie nataliya nicola nicole nikki nina nora norma oksana olena olga olha pamela patricia paula pauline penny petra phyllis priti rachel rebecca rita roberta rosa rose rosemary roxana ruth sabrina ' +
    'sally samantha sandra sanna sara sarah sharon sheila shirley simone sofia sonia sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia sylvie tamara tanya tatiana tatyana teresa tina ' +
    'theresa tsai tulsi tzipi ursula valentina valerie vanessa vera veronica vicky victoria viola violeta virginia vivian wendy winnie xiomara yulia yuliya yvonne zoe zuzana'
  ).split(' '),
);

/** The gender that a given name tells, or undefined. */
export function genderOfGivenName(name: string): Gender | undefined {
  const lower = name.toLowerCase();
  const masculine = MASCULINE.has(lower);
  if (masculine !== FEMININE.has(lower)) return masculine ? 'masculine' : 'feminine';
  return undefined;
}
