import type { Tenure } from './offices.ts';
import { plainLetters } from './folding.ts';
import { flatMap } from '../text/flat-map.ts';

/** The words of a role in the one form in which they are compared: "the U.S. Secretary of Defense" → us secretary of defence. */
export function roleWords(phrase: string): string[] {
  const bare = plainLetters(phrase);
  const words = PLAIN_WORDS.test(bare)
    ? bare
    : bare.replace(/['’]s?(?=\s|$)/g, '').replace(/\./g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
  const plain = REWORDED.test(words) ? reworded(words) : words;
  return plain.split(' ').filter((word) => word !== '' && !IDLE.has(word));
}

/** Words with nothing between them but single spaces. */
const PLAIN_WORDS = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** A part of each word that `reworded` looks for: most roles have none. */
const REWORDED =
  /defense|organization|advisor|spokes|chair|inspector|administrator|yugoslavia|backed|recogni|minister/;

/** One choice of words for what is said in several ways. */
function reworded(words: string): string {
  return words
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\borganization\b/g, 'organisation')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/\bspokes(?:man|woman)\b/g, 'spokesperson')
    .replace(/\bchair(?:man|woman|person)\b/g, 'chair')
    .replace(/\barms inspector/g, 'weapons inspector')
    .replace(/\bcivilian administrator\b/g, 'civil administrator')
    .replace(/(?<=\b(?:for|in|on|to|of) (?:the )?)former (?=yugoslavia\b)/g, '')
    .replace(HEAD_OF_GOVERNMENT, 'head of government of $1')
    .replace(OF_GOVERNMENT, ' ')
    .replace(/\bminister (?:of|for) (?:the )?foreign affairs\b/g, 'foreign minister')
    .replace(/\bforeign affairs minister\b/g, 'foreign minister')
    .replace(/\bminister (?:of|for) (?:the )?(?:national )?defence\b/g, 'defence minister')
    .replace(/\bnational defence minister\b/g, 'defence minister');
}

/** Words that say nothing about who holds the office today. */
const IDLE: ReadonlySet<string> = new Set(
  'the current new incumbent longtime veteran embattled ruling'.split(' '),
);

/** What tells a government from its rivals only by who stands behind it: "of the UN-backed government". */
const OF_GOVERNMENT =
  /(?: (?:of|in) (?:the )?| )(?:un|internationally|western) (?:backed|recognised|recognized)(?: (?:government|administration)(?= |$))? ?/g;

const HEAD_OF_GOVERNMENT =
  /\b(?:head|leader|chief) of (?:the )?(.+?) (?:un|internationally|western) (?:backed|recognised|recognized) (?:government|administration)$/;

/** Words for an office held until somebody is elected or appointed to it. */
const PROVISIONAL = /\b(?:acting|interim|caretaker|transitional|provisional) /g;

/** A title without the words for an office held for the time being, or undefined where there are none: "interim president" → president. */
export function firmTitle(title: string): string | undefined {
  const firm = title.replace(PROVISIONAL, '');
  return firm === title || firm === '' ? undefined : firm;
}

/** What manner of group or territory an actor is, in the words that stand before or after its name. */
const MANNER =
  /(?<= |^)(?:self (?:proclaimed|styled|declared|ruled|governing)|\w+ (?:backed|aligned|allied|linked)|breakaway|separatist|secessionist|rebel|rebels|insurgent|guerrilla|guerrillas|militant|militants|extremist|islamist|jihadist|jihadi|terrorist|paramilitary|militia|autonomous|semi|group|movement|cult|cartel|gang|state|network|party|region|enclave|territory|province|republic)(?= |$)/g;

/** Whether there is anything in a title that `plainTitle` leaves out: in most there is not. */
const HAS_MANNER = new RegExp(MANNER.source);
const HAS_PRAISE = /^(?: |(?:top|overall|supreme|chief) )| {2}| $/;

/**
 * A title without "top" and, for an actor that is no sovereign state (`ofGroup`), without what manner of actor it is; undefined
 * where nothing is left out: "leader self proclaimed" → leader, "top military commander" → military commander. "A top commander"
 * and "a top leader" are one of many.
 */
export function plainTitle(title: string, ofGroup: boolean): string | undefined {
  if (!(ofGroup && HAS_MANNER.test(title)) && !HAS_PRAISE.test(title)) return undefined;
  const bare = (ofGroup ? title.replace(MANNER, ' ') : title)
    .replace(/ (?:of|in) (?=$| )/g, ' ')
    .replace(
      /^ *(?:(?:top|overall|supreme) (?!.*\b(?:leader|commander|official|figure)$)|chief (?=\w+ \w+))/,
      '',
    )
    .replace(/ +/g, ' ')
    .trim();
  return bare === title || bare === '' ? undefined : bare;
}

const MILITARY_CHIEF: readonly string[] = [
  'military chief',
  'army chief',
  'armed forces chief',
  'chief of general staff',
  'top general',
  'top military commander',
  'top military officer',
  'commander of armed forces',
  'armed forces commander',
];

/** Titles that an office goes by everywhere: they give way to those of its table. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  'head-of-state': ['head of state', 'ruler'],
  'head-of-government': ['head of government'],
  'foreign-minister': ['foreign minister', 'top diplomat', 'chief diplomat'],
  'defence-minister': ['defence minister', 'defence chief'],
  'foreign-ministry-spokesperson': ['foreign ministry spokesperson', 'spokesperson for foreign ministry'],
  'defence-ministry-spokesperson': ['defence ministry spokesperson', 'spokesperson for defence ministry'],
  'national-security-adviser': ['national security adviser'],
  'security-council-secretary': ['security council secretary', 'security council chief'],
  'other:un-ambassador': flatMap(['un', 'united nations'], (un) => [`${un} ambassador`, `ambassador to ${un}`, `${un} envoy`, `envoy to ${un}`, `permanent representative to ${un}`, `representative to ${un}`]),
  'other:chief-of-general-staff': MILITARY_CHIEF,
  'other:commander-in-chief': MILITARY_CHIEF,
  'other:head': ['head', 'chief', 'boss', 'leader'],
  'other:leader': ['leader', 'chief', 'head', 'boss'],
}; // prettier-ignore

/** What the titles of an office are compared by, in the form of `roleWords`. */
export interface TitleKeys {
  /** Those of its table. */
  readonly exact: ReadonlySet<string>;
  /** What such an office is called everywhere. */
  readonly usual: readonly string[];
  /** What either comes to (`looseTitle`). */
  readonly loose: ReadonlySet<string>;
}

export function titleKeys({ office, titles }: Tenure): TitleKeys {
  const own = titles.map((title) => roleWords(title).join(' '));
  // An interim president is a president too.
  const exact = new Set([...own, ...flatMap(own, (title) => firmTitle(title) ?? [])]);
  const generic = GENERIC[office] ?? [];
  const usual = exact.has('prime minister') ? [...generic, 'premier'] : generic;
  const loose = new Set([...exact, ...usual].map((key) => looseTitle(key) ?? key));
  return { exact, usual, loose };
}

/** Words at the end for whoever leads an office, an agency or a force; the longest first. */
const LAST_LEAD =
  /(?<= )(?:director general|secretary general|managing director|executive director|commander in chief|chief executive|chief of staff|chief|head|director|boss)$/;

/** Those whom a rebel leader leads: "leader of the Maoist rebels". */
const BAND = /\b(rebel|guerrilla|separatist|insurgent)s(?= )/;

/** Whom a government or a body sends to deal with a country or a matter. */
const ENVOY =
  /^(?:(?:special|personal|peace|chief|top|presidential|joint) )*(?:envoy|representative|coordinator|mediator) (?:to|for|on|in) (.+)$/;

/** Whoever heads a mission is its body's envoy too. */
const MISSION_HEAD =
  /^(?:mission (?:head|chief)|(?:head|chief) (?:of )?(?:peacekeeping )?mission) (?:to|for|in) (.+)$/;

/** Who commands a body's soldiers in a country: "commander of UN forces in Bosnia", "peacekeeping commander in Congo". */
const FORCE_COMMANDER =
  /^(?:(?:force|military|peacekeeping|overall) )*(?:commander|(?:chief|head) (?:of )?(?:led )?(?:peacekeeping )?(?:force|forces|troops|peacekeepers)) (?:(?:of|for|led|peacekeeping|peacekeepers|stabili[sz]ation|force|forces|troops|mission) )*in (.+)$/;

/** Who rules by force of arms. */
const JUNTA =
  /^(?:(?:military|junta|coup|transitional) (?:leader|ruler)|(?:junta|military government|military regime|military council) (?:chief|head|boss|leader)|(?:chief|head|leader) (?:of )?(?:junta|military (?:junta|government|regime|council)))$/;

/**
 * A title without the choice of words that means nothing, or undefined where no choice is in it: "head of the Mossad" and
 * "Mossad director" → mossad chief; "speaker of parliament" → parliament speaker; "special envoy to Syria" → syria envoy. Alone, a
 * chief is too little to go by.
 */
export function looseTitle(title: string): string | undefined {
  const envoy = (ENVOY.exec(title) ?? MISSION_HEAD.exec(title))?.[1];
  if (envoy !== undefined) return `${envoy} envoy`;
  if (title.endsWith(' envoy')) return title.replace(/ (?:special|peace|personal) envoy$/, ' envoy');
  const commanded = FORCE_COMMANDER.exec(title)?.[1];
  if (commanded !== undefined) return `${commanded} commander`;
  if (JUNTA.test(title)) return 'junta leader';
  const led = title.replace(LAST_LEAD, 'chief');
  if (led !== title) return led;
  const of = /^(.+?) (?:of|for) (.+)$/.exec(title);
  return of === null ? undefined : `${of[2]} ${of[1]}`.replace(BAND, '$1').replace(LAST_LEAD, 'chief');
}
