import { stemOf } from './stem.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const stems = (list: string): readonly string[] => words(list).map(stemOf);

/** Words that say nothing of what a sentence is about, and those by which papers pass words on. */
export const EMPTY: ReadonlySet<string> = new Set(
  words(`
    a an the this that these those such and or but nor so yet if unless whether of in on at to from by with without into onto over
    under between among about after before during since until within for against as than then there here it its he him his she her
    they them their we us our you your i me my who whom whose which what when where why how be is are was were been being am do does did
    done have has had having will would shall should can could may might must ought not no never none neither any some all both each
    every either other another own same one ones more most less least much many very too also only just even still already again
    ever once now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday week weeks day days hour hours
    month months year years earlier later ago last next recent recently soon mr mrs ms dr up down out off back per via s t d ll re ve
    say said saying says tell told tells telling add added adds according call called calls accuse accused deny denied denies demand
    demanded demands ask asked asks urge urged want wants wanted insist insisted warn warned reject rejected rejects
    thing things way ways make made makes making take took taken takes taking get got go goes went going come came comes coming give gave given gives`),
);

/** Stems of words that most reports of a crisis share: that two sentences have them in common means little. */
export const LIGHT: ReadonlySet<string> = new Set(
  stems(`
    country nation state government official minister ministry foreign defence defense president leader spokesman spokeswoman
    secretary force troop military security crisis situation situation side party people region border group statement report
    decide further alliance part time step new old first second two three several large small big high good possible part important serious western eastern
    north south east west northern southern news agency outlet close near`),
);

/**
 * Words of one meaning in this domain, in one line each: a demand is seldom repeated in the same
 * words. The first stands for all.
 */
const FAMILIES: readonly string[] = [
  'enlarge enlargement expand expansion widen',
  'withdraw withdrawal pullback pullout retreat',
  'answer reply response respond',
  'invade invasion incursion',
  'attack assault offensive strike aggression',
  'troop soldier serviceman personnel force',
  'weapon arm arms armament weaponry',
  'decide decision',
  'recognise recognition recognize',
  'guarantee assurance assure pledge',
  'meet meeting talk talks negotiate negotiation dialogue consult consultation',
  'drop abandon retract rescind',
  'ceasefire truce armistice',
  'sanction embargo penalty',
  'leave depart departure evacuate evacuation',
  'exclude exclusion cut ban bar',
  'join accession membership admit admission',
  'kill dead death die casualty fatality murder slay',
  'wound injure injury hurt',
  'arrest detain detention capture apprehend seize seizure nab',
  'foil thwart prevent avert',
  'flee escape',
  'crash accident collision',
  'quake earthquake tremor',
  'nominate nomination appoint appointment name',
  'protest demonstrate demonstration rally',
  'vote election elect ballot',
  'buy purchase acquire acquisition',
  'resign resignation quit',
  'shell shelling bombard bombardment',
  'exercise drill manoeuvre maneuver',
  'missile rocket',
  'escalate escalation',
  'deescalate deescalation',
  'europe european',
  'citizen national',
  'fabricate fabrication stage fake',
  'false untrue lie disinformation',
];

/** Stem → the stem that stands for its family. */
export const FAMILY: ReadonlyMap<string, string> = new Map(
  FAMILIES.flatMap((line) => {
    const [first = '', ...others] = stems(line);
    return others.map((word) => [word, first] as const);
  }),
);

/** Words that turn a sentence into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  words('not no never none nor without neither stop refrain halt cease avoid cannot'),
);
