import { covers } from '../text/span.ts';
import { type CameoCode, type EventType, quadOf } from '../world/ontology.ts';
import type { Act } from './act.ts';
import type { Draft } from './draft.ts';
import { frameName } from './frames/frame.ts';
import type { PoliticalEvent } from './item.ts';
import type { Reading } from './reading.ts';

/** The events of PLOVER among the acts, each coded by how real it is told (`data/frames/remap.tsv`). */
export function readEvents(reading: Reading, acts: readonly Act[]): Draft<PoliticalEvent>[] {
  return withoutEchoes(acts.flatMap((act) => eventOf(reading, act) ?? []));
}

function eventOf(reading: Reading, act: Act): Draft<PoliticalEvent> | undefined {
  const coded = codeOf(reading, act);
  if (coded === undefined || act.hypothesis !== undefined) return undefined;
  if (act.by.length === 0 && act.to.length === 0) return undefined;
  const { code, type, mode, remapped } = coded;
  if (remapped && quadOf(type) > 2 && !isOwnWord(reading, act)) return undefined;
  return {
    kind: 'event',
    type,
    ...(mode === undefined ? {} : { mode }),
    contexts: code.contexts,
    cameo: code.code,
    goldstein: code.goldstein,
    quad: quadOf(type),
    by: act.by,
    to: act.to,
    via: [],
    attribution: act.attribution,
    realis: act.realis,
    ...(act.when ? { when: act.when } : {}),
    where: act.where,
    span: act.span,
    rule: `frame:${frameName(act.frame)}`,
    score: 0.75 - (act.by.length === 0 ? 0.15 : 0),
  };
}

/** What an act is coded as. */
export interface Coded {
  readonly code: CameoCode;
  readonly type: EventType;
  readonly mode?: string;
  /** Whether how real it is made another event of it. */
  readonly remapped: boolean;
}

/** The event that a frame and the act's realis make; undefined for none. */
export function codeOf(reading: Reading, { frame, realis }: Pick<Act, 'frame' | 'realis'>): Coded | undefined {
  const { ontology, remap } = reading.coding;
  if (frame.event === undefined) return undefined;
  const given = 'cameo' in frame.event ? ontology.code(frame.event.cameo) : undefined;
  const type = 'type' in frame.event ? frame.event.type : given?.type;
  if (type === undefined) return undefined;
  const becomes = remap(type, realis);
  if (becomes === '-') return undefined;
  if (becomes === '=') {
    const mode = 'type' in frame.event ? frame.event.mode : given?.mode;
    const same = ontology.codes.filter((one) => one.type === type);
    const code = given ?? same.find((one) => one.mode === mode) ?? same[0];
    return code && { code, type, ...(mode === undefined ? {} : { mode }), remapped: false };
  }
  const code = ontology.code(becomes);
  return code?.type && { code, type: code.type, ...(code.mode === undefined ? {} : { mode: code.mode }), remapped: true };
} // prettier-ignore

/** Whether the act is told by its own doer, or by the report itself. */
export function isOwnWord(reading: Reading, { by, attribution }: Pick<Act, 'by' | 'attribution'>): boolean {
  return attribution.length === 0 || attribution.some((speaker) => by.some((actor) => sameSide(reading, speaker.id, actor.id)));
} // prettier-ignore

/** Whether two actors are one, or one is a person of the other's state or body. */
export function sameSide(reading: Reading, a: string, b: string): boolean {
  return a === b || reading.world.sideOf(a, reading.day) === reading.world.sideOf(b, reading.day);
}

/** One act told twice in a sentence ("launched an attack") is one event: the wider citation is kept. */
function withoutEchoes(drafts: readonly Draft<PoliticalEvent>[]): Draft<PoliticalEvent>[] {
  return drafts.filter(
    (draft, at) =>
      !drafts.some(
        (other, index) =>
          index !== at &&
          other.type === draft.type &&
          covers(other.span, draft.span) &&
          (other.span.end - other.span.start > draft.span.end - draft.span.start || index < at) &&
          (draft.by.length === 0 || other.by.some(({ id }) => draft.by.some((actor) => actor.id === id))),
      ),
  );
}
