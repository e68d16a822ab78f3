import type { Move } from './item.ts';
import { flatMap } from '../text/flat-map.ts';

/** A look-up from each word to its move. */
function table(rows: readonly (readonly [Move, string])[]): ReadonlyMap<string, Move> {
  return new Map(flatMap(rows, ([move, words]) => words.split(' ').map((word) => [word, move] as const)));
}

/** Verbs that are a move when a force is their object or, where they have none, their subject. */
export const FORCE_VERBS: ReadonlyMap<string, Move> = table([
  ['buildup', 'mass amass build accumulate concentrate assemble gather pour'],
  [
    'deploy',
    'deploy station send dispatch despatch move rush shift position cross fly sail enter patrol base transfer redeploy land steam ' +
      'field escort keep install roll stream line dig face block occupy encircle surround push inch arrive head remain enforce ' +
      'blockade besiege ring guard garrison march drive airlift parachute return rotate anchor scramble intercept join muster disembark embark debark regroup circle shadow tail hover cruise surface seal contribute lend ship overfly penetrate cordon infiltrate re-enter reoccupy resupply operate climb race ride sweep swarm parade trek file relieve plant lay',
  ],
  ['withdraw', 'withdraw pull retreat leave remove recall evacuate disengage'],
  ['reinforce', 'reinforce'],
  ['alert', 'mobilize mobilise'],
  [
    'strike',
    'strike bomb shell pound bombard raid attack hit fire shoot ambush storm overrun invade advance seize capture torpedo strafe ' +
      'destroy down sink assault retake recapture clash fight battle engage target shatter flatten launch open exchange trade take drop ram board harass repulse repel rocket dislodge rout outflank counterattack spray lob hurl shower rake mortar crush quell suppress smash use employ intercept sabotage dynamite mine',
  ],
  ['test', 'test'],
  ['drill', 'drill exercise rehearse practise practice manoeuvre maneuver train'],
]);

/** Verbs that mean another move with their particle or object. */
export const PHRASAL: ReadonlyMap<string, Move> = table([
  ['alert', 'stand-to'],
  [
    'deploy',
    'take-up set-up dig-in move-in fly-in send-in bring-in move-up bring-up ship-out set-sail fan-out put-to move-into',
  ],
  [
    'withdraw',
    'pull-out pull-back move-out fall-back draw-back turn-back fly-out bring-home move-back draw-down pull-away sail-away',
  ],
  [
    'strike',
    'shoot-down bring-down beat-back drive-back push-back drive-out force-back throw-back hit-back open-up take-over',
  ],
]);

/** What tells that forces are added to others there: "60 more soldiers", "additional troops". */
export const ADDED: RegExp = /^(?:additional|more|extra|further|fresh)$/i;

/** Of these, the ones that are also everyday verbs of people: a vehicle or an army must really be meant. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'keep line face block leave build gather hit remove enter cross land base operate climb race ride sweep swarm parade file relieve plant lay crush suppress drill exercise rehearse practise practice train board surface contribute lend ship pour harass repel seal rocket penetrate field push head remain arrive down return guard ring anchor ' +
    'drive target engage take open drop fight battle launch trade exchange destroy test'
  ).split(' '),
);

/** Verbs that only armed force can do: told of a place, they need no agent ("the town was shelled"). */
export const ONLY_MILITARY: ReadonlySet<string> = new Set(
  'bomb shell bombard strafe torpedo besiege ambush overrun'.split(' '),
);

/** What a state does by its forces without naming them: "France intervened", "Argentina invaded the islands". */
export const BY_STATES: ReadonlyMap<string, Move> = table([
  ['deploy', 'intervene blockade besiege occupy'],
  ['strike', 'invade attack bomb shell bombard overrun retaliate'],
  ['alert', 'mobilize mobilise'],
  ['withdraw', 'withdraw disengage'],
]);

/** "Bolstering its deterrence": what can be strengthened besides forces, and the verbs. */
export const STRENGTHEN: ReadonlySet<string> = new Set(
  'bolster strengthen boost beef raise increase reinforce step enhance shore'.split(' '),
);
export const STRENGTHENED: ReadonlySet<string> = new Set(
  (
    'deterrence defense defence presence flank garrison deployment posture patrol force troop contingent border position post ' +
    'outpost line barracks base'
  ).split(' '),
);

/** Nouns that are military moves by themselves, and those that are when something near them says so. */
export const MOVE_NOUNS: ReadonlyMap<string, Move> = table([
  ['buildup', 'buildup build-up'],
  ['deploy', 'deployment redeployment'],
  ['drill', 'drill maneuver manoeuvre wargame'],
  ['withdraw', 'pullout pullback withdrawal'],
  [
    'strike',
    'airstrike shelling bombardment bombing barrage invasion incursion siege ambush crossfire firefight',
  ],
  ['alert', 'mobilization mobilisation'],
]);
export const WEAK_NOUNS: ReadonlyMap<string, Move> = table([
  ['drill', 'exercise'],
  [
    'strike',
    'strike raid attack offensive fire assault advance clash fighting battle push counterattack counteroffensive',
  ],
  ['test', 'test launch test-firing'],
  ['deploy', 'patrol blockade airlift landing sortie flight'],
  ['withdraw', 'retreat'],
  ['reinforce', 'reinforcement'],
]);
export const MILITARY: RegExp =
  /^(?:military|naval|air|army|navy|live-fire|live|war|missile|rocket|drone|artillery|nuclear|ballistic|joint|combat|amphibious|troop|aerial|mortar|ground|cruise|marine|anti-submarine|defen[cs]e)$/i;

/** What a strike can hit besides a place or a force. */
export const STRUCK: RegExp =
  /^(?:base|airfield|airport|barracks|city|town|village|hospital|depot|bridge|position|target|building|school|port|plant|refinery|camp|post|headquarters|station|market|facility|site|capital|area|territory|border|house|home|church|mosque|warehouse|laboratory|runway|dam|railway|road|outskirt|outskirts|suburb|neighborhood|neighbourhood|district|quarter|center|centre|block|tower|crossing|peak|ridge|hill|height|mountain|pass|crossroads|junction|bunker|outpost|stronghold|palace|studio|valley|shop|shelter|clinic|factory|depot|ship|each)$/;

/** What is used on crowds or men. */
export const USED: RegExp =
  /^(?:gas|cannon|baton|truncheon|bullet|ammunition|grenade|firearm|rifle|weapon|napalm|force)$/;

/** Determiners that point back to an act already told, and adjectives that say it is not one yet. */
export const BACK_REFERENCE: RegExp = /^(?:such|these|those|that|this|any|no)$/i;
export const UNREAL: RegExp =
  /^(?:possible|potential|feared|threatened|alleged|likely|hypothetical|planned|future|imminent|similar|eventual)$/i;

/** Verbs that carry a move told as a noun: "launched an offensive", "opened fire". */
export const LAUNCH: ReadonlySet<string> = new Set(
  'launch mount stage conduct carry begin open start resume press step make hold run undertake continue unleash order repel'.split(
    ' ',
  ),
);

/** Verbs by which forces go or are sent home, and where they are kept in peace. */
export const HOMEWARD: ReadonlySet<string> = new Set(
  'return go march send move pull bring come head fly sail take ship'.split(' '),
);
export const QUARTERS: RegExp =
  /^(?:base|barracks?|garrison|station|quarters?|depot|home|territory|port|deployment|location)$/;
