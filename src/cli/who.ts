import { loadWorld } from '../intake/tables.ts';
import { type Meaning, whoIs } from '../world/who.ts';
import { dayGiven } from './day.ts';
import { EXIT, type Streams } from './outcome.ts';
import { withOwnActors } from './own-actors.ts';

export interface WhoOptions {
  /** The day for which the answer holds, `YYYY-MM-DD`. */
  readonly on?: string;
  readonly json?: true;
  /** A table of the user's own actors. */
  readonly actors?: string;
}

/** `who NAME`: prints what is known of a name and why, a meaning after the other. Gives the exit code. */
export function whoCommand(words: readonly string[], options: WhoOptions, streams: Streams): number {
  const day = dayGiven(options.on);
  if (day === 'wrong') {
    streams.err(`demarche: "${options.on}" is no date; write it as YYYY-MM-DD`);
    return EXIT.usage;
  }
  const name = words.join(' ');
  const world = withOwnActors(loadWorld, options.actors, streams);
  if (world === undefined) return EXIT.failed;
  const meanings = whoIs(world, name, day);
  for (const meaning of meanings)
    streams.out(options.json ? `${JSON.stringify(meaning)}\n` : textOf(meaning));
  if (meanings.length > 0) return EXIT.ok;
  streams.err(`demarche: nothing is known of "${name}"${options.on === undefined ? '' : ` on ${options.on}`}`);
  return EXIT.nothing;
} // prettier-ignore

function textOf({ id, name, type, score, why, facts }: Meaning): string {
  return `${name}  ${id}  ${type}  ${score.toFixed(2)}\n  ${why}\n${facts.map((fact) => `  · ${fact}\n`).join('')}`;
}
