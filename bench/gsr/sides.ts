// Whose a code of the Phoenix dictionaries is, and whose an actor of ours: a state or a body.
import type { ActorRef } from '../../src/world/refs.ts';
import type { Probed } from '../probe.ts';

/** Codes that do not begin with a state's: bodies and armed groups. `|` parts several right ones. */
const BODIES: Readonly<Record<string, string>> = {
  IGOUNO: 'UN|UNSC|UNGA|IAEA',
  IGOEUREEC: 'EU',
  IGOCOPITP: 'INTERPOL',
  IGOWSTNAT: 'NATO',
  IGOPKO: 'UN',
  IMGMUSISI: 'ISIS|IS|ISIL',
  IMGMUSALQ: 'ALQAEDA',
  PSEREBHMS: 'HAMAS|PSE',
  LBNREBHEZ: 'HEZBOLLAH|LBN',
};

/** The ids of our actors that a code may mean; undefined for anybody (`---`). Sectors (`GOV`, `MIL`, `OPP`) are not looked at. */
export function sidesOfCode(code: string): ReadonlySet<string> | undefined {
  if (code.startsWith('---')) return undefined;
  const body = Object.keys(BODIES).find((prefix) => code.startsWith(prefix));
  return new Set(body === undefined ? [code.slice(0, 3)] : BODIES[body]?.split('|'));
}

/** The state or body of an actor: its own, that of the person's office, or where the report says that it is at home ("Syrian rebels"). */
export function sideOf({ homeOf }: Probed, actor: ActorRef): string {
  return homeOf(actor) ?? actor.id;
}
