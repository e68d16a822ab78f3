import { wordsOf } from '../world/name-index.ts';
import type { ActorRef } from '../world/refs.ts';
import { isBareOffice } from './particular.ts';
import type { Reading } from './reading.ts';

/**
 * "The leadership" of which the report tells whose: with its state's name, as a line is read apart from its report. "Her own army" is the
 * state's, her office her own.
 */
export function ownedName(reading: Reading, id: string, name: string, owners: readonly ActorRef[]): string {
  const bare = name.replace(/^(?:its|their|his|her|our|my)(?: own)? /i, '');
  const isTold = reading.world.namesIn(wordsOf(bare), reading.context).some((known) => known?.actor.id === id);
  if (isTold || !isBareOffice(bare)) return bare;
  const person = owners.find((owner) => reading.world.actor(owner.id) === undefined);
  const owner = person !== undefined && bare !== name && /(?:office|team|staff|service)$/i.test(bare) ? person.name : (reading.world.actor(id)?.name ?? '');
  return owner === '' || owner.endsWith('s') ? bare : `${owner}'s ${bare}`;
} // prettier-ignore
