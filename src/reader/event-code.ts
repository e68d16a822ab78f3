import { type CameoCode, type EventType, quadOf } from '../world/ontology.ts';
import type { Act } from './act.ts';
import type { Draft } from './draft.ts';
import type { Told } from './frames/remap.ts';
import type { PoliticalEvent } from './item.ts';
import type { Reading } from './reading.ts';

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
  return attribution.length === 0 || attribution.some((speaker) => by.some((actor) => sameSide(reading, speaker.id, actor.id)));
} // prettier-ignore

/** Whether two actors are one, or one is a person of the other's state or body. */
export function sameSide(reading: Reading, a: string, b: string): boolean {
  return a === b || reading.world.sideOf(a, reading.day) === reading.world.sideOf(b, reading.day);
}
