/** What the words around a name say that it is. */
export type Wanted = 'region' | 'town';

/** One way to read a name: the words to look up and what the others say. */
export interface Form {
  readonly text: string;
  readonly want?: Wanted;
  /** What it lies in, by the name itself: the "Texas" of "Paris, Texas". */
  readonly inside?: string;
  /** What it costs to read it so, in the unit of weights. */
  readonly cost: number;
  /** The name means a part of the place or something in it, which may be anywhere there. */
  readonly part?: true;
}

const REGION_WORDS =
  'region|province|oblast|governorate|gov\\.|county|co\\.|district|state|prefecture|canton|department|municipality|raion|rayon|krai|okrug|republic|division|wilaya|territory|area|metropolitan area|metro area|emirate|voivodeship|parish|borough|shire|commune|countryside|hinterland|heartland|enclave|exclave|front|sector|axis|direction|constituency|diocese';
const TOWN_WORDS = 'city|town|village|township|hamlet|municipality';
/** What stands in or near a town and bears its name. */
const INSIDE_WORDS =
  'airport|international airport|regional airport|airfield|air base|airbase|air force base|naval base|army base|base|barracks|garrison|port|harbor|harbour|seaport|station|railway station|train station|university|college|hospital|general hospital|university hospital|medical center|medical centre|prison|jail|stadium|cathedral|mosque|church|museum|school|high school|police|city council|city hall|courthouse|court|crown court|zoo|park|bridge|square|refinery|dam|mine|power plant|nuclear plant|nuclear power plant|checkpoint|border crossing|crossing|border|suburbs|suburb|outskirts|downtown|waterfront|coast|shore|valley|hills|beach|neighborhood|neighbourhood|camp|refugee camp|consulate|embassy|stock exchange|convention center|cemetery|palace|castle|market';

const REGION = new RegExp(`^(.+?)[ -](?:${REGION_WORDS})$`, 'iu');
const TOWN = new RegExp(`^(.+?)[ -](?:${TOWN_WORDS})$`, 'iu');
const INSIDE = new RegExp(`^(.+?)(?:['’]s)? (?:${INSIDE_WORDS})$`, 'iu');
const OF_REGION = new RegExp(`^(?:${REGION_WORDS}|kingdom|commonwealth|people['’]s republic|borderlands) of (?:the )?(.+)$`, 'iu'); // prettier-ignore
const OF_TOWN = new RegExp(`^(?:${TOWN_WORDS}|greater|downtown|port|old city|suburbs?) (?:of )?(?:the )?(.+)$`, 'iu'); // prettier-ignore
const OF_INSIDE =
  /^(?:university|archdiocese|diocese|bishop|battle|siege|port|bank|gates?|streets|heart|centre|center|outskirts|edge|edges|coast|border|borders|shores?|capital|museum|city and county) of (?:the )?(.+)$/iu;
const COMPASS =
  /^(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)(?:ern|ernmost)?|central|upper|lower|mid|inner|outer|greater|mainland|rural|urban|coastal|metropolitan|occupied|eastern-central|far-eastern|interior|northernmost|rebel-held|government-held|russian-occupied|israeli-occupied)[ -](.+)$/iu;
const LED =
  /^(.+?)[-–](?:led|based|backed|born|held|controlled|occupied|administered|area|bound|owned|made|run|registered|flagged|style|speaking|trained|funded|supplied|wide|educated|native|annexed|allied|aligned|sponsored|brokered|dominated|ruled|majority|language|built|drafted|mediated)$/iu;
const PREFIXED = /^(?:pro|anti|non|ex|pan|trans|post|pre|former|then|neo|intra|inter)[- ](.+)$/iu;
const INHABITANT = /^(.{3,}?)(?:ers?|ites?|ans?|ians?)$/u;

/** Words that only say what a place is: the "State" of "State Department" is no name. */
const COMMON = new RegExp(`^(?:${REGION_WORDS}|${TOWN_WORDS}|${INSIDE_WORDS})$`, 'iu');

/** The ways to read a name, the plainest first. */
export function formsOf(name: string): Form[] {
  const whole = name.trim().replace(/^the\s+/i, '').replace(/['’]s?$/, '').replace(/\s+/g, ' ').replace(/ co\.?$/i, ' County');
  const forms: Form[] = [{ text: whole, cost: 0 }];
  const add = (match: RegExpExecArray | null, rest: Omit<Form, 'text'>, cut = 1): void => {
    const text = match?.[cut];
    if (text !== undefined && text !== '' && !COMMON.test(text)) forms.push({ text, ...rest });
  };
  const inside = /^(.+?)(?:, | \()(.+?)\)?$/u.exec(whole);
  if (inside?.[2] !== undefined) add(inside, { inside: inside[2], cost: 0.1 });
  // All of these are two words at least.
  if (/[ \u2013-]/.test(whole)) {
    add(TOWN.exec(whole), { want: 'town', cost: 0.3 });
    add(REGION.exec(whole), { want: 'region', cost: 0.3 });
    add(OF_REGION.exec(whole), { want: 'region', cost: 0.3 });
    add(OF_TOWN.exec(whole), { want: 'town', cost: 0.3 });
    add(COMPASS.exec(whole), { cost: 0.5, part: true });
    add(LED.exec(whole), { cost: 0.3 });
    add(PREFIXED.exec(whole), { cost: 0.5 });
    add(OF_INSIDE.exec(whole), { cost: 1, part: true });
    add(INSIDE.exec(whole), { cost: 1, part: true });
  }
  add(INHABITANT.exec(whole), { cost: 1.5 });
  return forms;
} // prettier-ignore

/** Shorter runs of the words of a name, the longest first, a run at its end before one at its beginning. */
export function runsOf(name: string): string[] {
  const words = name.split(/[\s–—/-]+/u).map((word) => word.replace(/['’]s?$/, ''));
  const runs: string[] = [];
  for (let length = words.length - 1; length > 0; length--)
    for (let from = words.length - length; from >= 0; from--) {
      const run = words.slice(from, from + length);
      const text = run.join(' ');
      if (/^\p{Lu}/u.test(run[0] ?? '') && /^\p{Lu}/u.test(run.at(-1) ?? '') && !COMMON.test(text))
        runs.push(text);
    }
  return runs;
}
