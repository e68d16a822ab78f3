// Who a report's names mean: invented sentences over the regions and decades, each read as published on its day.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeReport } from '../../src/report/report.ts';
import { reader } from './notation.ts';

/** The ids of who says something in a text, in its order. */
function speakers(published: string, text: string): string[] {
  const items = reader.read(makeReport({ text, published }));
  return items.filter(({ kind }) => kind === 'statement').flatMap(({ by }) => by.map(({ id }) => id));
}

/** `who`: the sentence up to "said the road was open". */
function said(published: string, who: string, ...ids: readonly string[]): void {
  test(`${published} ${who}`, () =>
    assert.deepEqual(speakers(published, `${who} said the road was open.`), ids));
}

suite('family namesakes are told by the day', () => {
  said('1991-01-20', 'President Bush', 'george-h-w-bush');
  said('2003-03-01', 'President Bush', 'george-w-bush');
  said('1998-07-01', 'In Washington, Clinton', 'bill-clinton');
  said('2012-07-01', 'In Washington, Clinton', 'hillary-clinton');
  said('1998-06-01', 'Syrian President Hafez Assad', 'hafez-al-assad');
  said('2013-09-01', 'Syrian President Bashar Assad', 'bashar-al-assad');
  said('1996-06-01', "Azerbaijan's President Aliyev", 'heydar-aliyev');
  said('2020-10-01', 'President Aliyev of Azerbaijan', 'ilham-aliyev');
  said('2017-02-15', 'Kim Jong Nam was killed in Malaysia. North Korean leader Kim Jong Un', 'kim-jong-un');
  said('2003-05-15', "Congo's president, Joseph Kabila,", 'joseph-kabila');
  said('2000-05-15', "Congo's president, Laurent Kabila,", 'laurent-desire-kabila');
  said(
    '2015-05-15',
    'Canadian Foreign Minister John Baird and Prime Minister Trudeau',
    'john-baird',
    'trudeau',
  );
});

suite('a name has its spellings', () => {
  said('2011-02-20', 'Libyan leader Moammar Gadhafi', 'muammar-gaddafi');
  said('2011-02-20', "Libya's Col. Muammar Qaddafi", 'muammar-gaddafi');
  said('2022-03-01', "Ukraine's President Volodymyr Zelenskiy", 'volodymyr-zelenskyy');
  said('2014-03-01', 'Ukrainian Foreign Minister Andrii Deshchytsya', 'andriy-deshchytsia');
  said('2006-08-01', 'Hizbollah leader Sayyed Hassan Nasrallah', 'hassan-nasrallah');
  said('2014-02-01', "Egypt's Field Marshal Abdel-Fattah el-Sissi", 'abdel-fattah-el-sisi');
  said('2023-05-01', "Sudan's army chief, Gen. Abdel-Fattah Burhan,", 'abdel-fattah-al-burhan');
  said('2023-05-01', 'Hemedti', 'mohamed-hamdan-dagalo');
  said('2019-05-01', 'Libyan commander Khalifa Hifter', 'khalifa-haftar');
  said('2019-02-01', "Venezuela's opposition leader Juan Guaido", 'juan-guaido');
  said('1994-10-01', "Haiti's military ruler, Lt. Gen. Raoul Cedras,", 'raoul-cedras');
  said('1994-05-01', 'Bosnian Serb leader Radovan Karadzic', 'radovan-karadzic');
  said('1999-04-01', 'Serb leader Milosevic', 'slobodan-milosevic');
  said('2021-02-02', 'Senior General Min Aung Hlaing', 'min-aung-hlaing');
});

suite('an office without a name is its holder of the day', () => {
  said('2004-05-01', "Guinea's president", 'lansana-conte');
  said('1997-06-01', 'The president of Equatorial Guinea', 'teodoro-obiang');
  said('1985-06-01', 'The Congolese president', 'denis-sassou-nguesso');
  said('2003-05-01', 'The South Korean foreign minister', 'yoon-young-kwan');
  said('2015-07-01', 'The eurogroup president', 'jeroen-dijsselbloem');
  said('2018-01-10', "Jordan's crown prince", 'hussein-bin-abdullah');
  said('2007-07-20', 'The U.S. House speaker', 'nancy-pelosi');
  said('2017-03-10', 'The U.N. refugee chief', 'filippo-grandi');
  said('2019-06-01', 'The commander of Iran’s Quds Force', 'qasem-soleimani');
  said('2022-10-01', 'The Taliban foreign minister', 'amir-khan-muttaqi');
  said('2015-09-01', 'The head of the European Central Bank', 'mario-draghi');
  said('1990-08-10', "Kuwait's exiled emir", 'KWT');
});

suite('a state, a region, a group, a person', () => {
  said('2022-01-28', 'Officials in Tbilisi and Georgia', 'GEO');
  said('2021-01-05', "Georgia's Republican governor, Brian Kemp,", 'brian-kemp');
  said('1996-08-20', "Georgia's Eduard Shevardnadze", 'eduard-shevardnadze');
  said('2002-10-26', 'Chechen rebels', 'CHECHEN-REBELS');
  said('2012-11-20', 'M23 rebels', 'M23');
  said('1992-06-01', "Nagorno-Karabakh's leadership", 'NKR');
  said('2007-10-01', "Burma's junta", 'MMR');
  said('1994-07-01', "Rwanda's Hutu government", 'RWA');
  said('1991-08-20', 'Russian President Boris Yeltsin', 'boris-yeltsin');
  said('1990-08-20', 'Soviet Foreign Minister Eduard Shevardnadze', 'eduard-shevardnadze');
});

suite('nobody unknown is dropped', () => {
  said('2022-03-01', 'Zemla Liberation Front commander Aro Tano', 'aro-tano');
  said('2022-03-01', 'Gen. Aro Tano', 'aro-tano');
  said('2014-08-01', 'Hamas spokesman Sami Abu Zuhri', 'sami-abu-zuhri');
  said('2022-03-01', 'The Zemla Liberation Army', 'zemla-liberation-army');
});
