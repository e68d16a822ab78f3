import { type CameoCode, type EventType, type Ontology, quadOf } from '../world/ontology.ts';
import type { Act } from './act.ts';
import type { Draft } from './draft.ts';
import type { Told } from './frames/remap.ts';
import type { PoliticalEvent } from './item.ts';
import { isKnown, type Reading } from './reading.ts';

/** What an act is coded as. */
export interface Coded {
  readonly code: CameoCode;
  readonly type: EventType;
  readonly mode?: string;
  /** Whether how real it is made another event of it. */
  readonly remapped: boolean;
}

/** What a code of CAMEO becomes by how real it is told (`data/frames/remap.tsv`); undefined for no event. */
export function recode(reading: Reading, given: Omit<Coded, 'remapped'>, told: Told): Coded | undefined {
  const { ontology, remap } = reading.coding;
  const becomes = remap(given.type, told);
  if (becomes === '-') return undefined;
  if (becomes === '=') return { ...given, remapped: false };
  const code = ontology.code(becomes);
  return code?.type && { code, type: code.type, ...(code.mode === undefined ? {} : { mode: code.mode }), remapped: true };
} // prettier-ignore

/** Modes of PLOVER that CAMEO has no code for, with the code by which its coders took such acts. */
const NEAREST: Readonly<Record<string, string>> = {
  'SANCTION/convict': '173',
  'ASSAULT/crowd-control': '175',
  'ASSAULT/primitive': '180',
  'ASSAULT/drone': '195',
  'MOBILIZE/weapons': '154',
  'MOBILIZE/militia': '154',
  'COERCE/censor': '1721',
  'COERCE/cyber': '170',
  'COERCE/withhold': '170',
  'COERCE/misinformation': '170',
  'RETREAT/resign': '0831',
};

/** The code of CAMEO for a `TYPE/mode` of PLOVER that none has; undefined where there is none. */
export function nearestCode(ontology: Ontology, name: string): CameoCode | undefined {
  const code = NEAREST[name];
  return code === undefined ? undefined : ontology.code(code);
}

/** The fields of an event that its code settles. */
export function fieldsOfCode({ code, type, mode }: Coded): Pick<Draft<PoliticalEvent>, 'kind' | 'type' | 'mode' | 'contexts' | 'cameo' | 'goldstein' | 'quad'> {
  return {
    kind: 'event',
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: code.contexts,
    cameo: code.code,
    goldstein: code.goldstein,
    quad: quadOf(type),
  };
} // prettier-ignore

/** An act of conflict to come is a threat only in its doer's mouth or the report's own; in another's it is a fear or a charge. */
export function isFearOnly(
  reading: Reading,
  { type, remapped }: Coded,
  act: Pick<Act, 'by' | 'attribution'>,
): boolean {
  return remapped && quadOf(type) > 2 && !isOwnWord(reading, act);
}

/** Whether the act is told by its own doer, or by the report itself. */
function isOwnWord(reading: Reading, { by, attribution }: Pick<Act, 'by' | 'attribution'>): boolean {
  if (attribution.every(({ id, name }) => !isKnown(reading, id) && OWN_OFFICE.test(name))) return true;
  return attribution.some((speaker) => by.some((actor) => sameSide(reading, speaker.id, actor.id)));
} // prettier-ignore

/** Offices of a state that is not named beside them: "Estonia will not pay, the culture minister said". */
const OWN_OFFICE = /^(?:\w+ ){0,3}(?:minister|ministry|president|spokesman|spokeswoman|government|premier)$/i;

/** Whether two actors are one, or one is a person of the other's state or body. */
export function sameSide(reading: Reading, a: string, b: string): boolean {
  return a === b || reading.world.sideOf(a, reading.day) === reading.world.sideOf(b, reading.day);
}
