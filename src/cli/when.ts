import { type DateReading, explainDates, type Inference } from '../world/dates/explain.ts';
import { givenText } from './content.ts';
import { dayGiven } from './day.ts';
import { EXIT, type Streams } from './outcome.ts';

export interface WhenOptions {
  /** The day that "Thursday" and "last month" count from, `YYYY-MM-DD`: a report's day of publication. */
  readonly on?: string;
  readonly json?: true;
}

/** `when TEXT`: prints the dates and lengths of time of a text, what each is in EDTF, and why. Gives the exit code. */
export function whenCommand(words: readonly string[], options: WhenOptions, streams: Streams): number {
  const day = dayGiven(options.on);
  if (day === 'wrong') {
    streams.err(`demarche: "${options.on}" is no date; write it as YYYY-MM-DD`);
    return EXIT.usage;
  }
  const text = givenText(words);
  const readings = explainDates(text, day);
  const told = readings.filter(({ kind }) => kind === 'date' || kind === 'duration' || kind === 'repeat');
  for (const reading of told) streams.out(options.json ? `${JSON.stringify(reading)}\n` : textOf(reading));
  if (day === undefined && told.some(({ kind, edtf }) => kind === 'date' && edtf === undefined))
    streams.err('demarche: without --on DATE, weekdays and whatever else counts from a day stay unresolved');
  if (told.length > 0) return EXIT.ok;
  const others = readings.map(({ words: one, reason }) => `; "${one}" is ${reason}`).join('');
  const where = words[0] === '-' ? 'standard input' : `"${text}"`;
  streams.err(`demarche: there is no date or duration in ${where}${others}`);
  return EXIT.nothing;
}

function textOf({ words, kind, rule, edtf, basis, reason, stated, inferred }: DateReading): string {
  const { length, dayPart, time } = stated;
  const value = edtf ?? (kind === 'date' ? 'unresolved' : lengthOf(length, kind));
  const facts = [
    ...(length !== undefined && edtf !== undefined ? [`stated: a length of ${lengthOf(length, kind)}`] : []),
    ...(dayPart === undefined ? [] : [`stated: in the ${dayPart}`]),
    ...(time === undefined ? [] : [`stated: at ${time}`]),
    ...inferred.map((one) => `inferred: ${INFERENCES[one.what]} ${one.value}`),
  ];
  return `“${words}”  ${value}  ${basis ?? kind}\n  ${rule}: ${reason}\n${facts.map((fact) => `  · ${fact}\n`).join('')}`;
}

const INFERENCES: Readonly<Record<Inference['what'], string>> = {
  anchor: 'counted from the day given,',
  tense: 'the tense of the words around,',
  date: 'counted from another date of the text,',
};

/** "2 weeks", "every week", "weeks" where the text does not say how many. */
function lengthOf(length: DateReading['stated']['length'], kind: DateReading['kind']): string {
  if (length === undefined) return kind;
  const { unit, count } = length;
  const plural = unit === 'century' ? 'centuries' : `${unit}s`;
  if (kind === 'repeat' && count === 1) return `every ${unit}`;
  const many = count === undefined ? plural : `${count} ${count === 1 ? unit : plural}`;
  return kind === 'repeat' ? `every ${many}` : many;
}
