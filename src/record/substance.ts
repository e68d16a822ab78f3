import type { Item } from '../reader/item.ts';
import { plainLetters } from '../world/folding.ts';

/** Words that every demand, promise or charge may be told with, and that tell of none in particular. */
const GENERAL: ReadonlySet<string> = new Set(
  'demand demands demanded demanding proposal proposals proposed request requests requested guarantee guarantees call calls promise promises promised offer offers offered pledge pledges charge charges charged claim claims accusation accusations allegation allegations alleged accused denied denies deny denial statement word words step point points answer answers reply document documents draft drafts treaty treaties agreement text texts list table core main principal similar decide decision made make makes making spelled put set said says told again repeatedly everything night last television'.split(' '),
); // prettier-ignore
const EMPTY: ReadonlySet<string> = new Set(
  'a an the this that these those it its he his she her they their them we our us you i one ones some any all each both such of to in on at by for from with within out over and or but nor not as if is are was were be been being has have had do does did will would could should can may might must there here then now also too only very so than about who which what whose'.split(' '),
); // prettier-ignore

/**
 * Whether the words of an item leave open what they are about: "one of those demands", "Russia demanded at the table", "it". The names of
 * those who take part say no more than that they do.
 */
export function saysLittle({ by, to, attribution, cite }: Item, what: string): boolean {
  const names = new Set([...by, ...to, ...attribution].flatMap(({ name }) => wordsOf(name)));
  const says = (word: string): boolean =>
    !EMPTY.has(word) && !GENERAL.has(word) && ![...names].some((name) => isForm(word, name));
  return cite.quote !== '' && !wordsOf(what).some(says);
}

/** "Russian" is of "Russia", "Ukrainians" of "Ukraine". */
function isForm(word: string, name: string): boolean {
  return word === name || (name.length > 4 && word.startsWith(name.slice(0, -1)));
}

function wordsOf(text: string): string[] {
  return plainLetters(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^s$/, ''))
    .filter((word) => word !== '');
}

/** What an item of a kind that is about something is about, in the report's words; undefined for other kinds. */
export function subjectOf(item: Item): string | undefined {
  switch (item.kind) {
    case 'demand':
    case 'answer':
    case 'commitment':
    case 'claim':
    case 'decision':
      return item.what;
    case 'statement':
      return item.words ?? item.gist;
    case 'posture':
    case 'meeting':
    case 'measure':
    case 'figure':
    case 'event':
      return undefined;
  }
}
