/** What states are besides states, by the common noun that a report may call them by once it has named them: "the kingdom". */
const REALMS: readonly (readonly [noun: RegExp, ids: string])[] = [
  [/^(?:kingdom|monarchy)$/i, 'BEL BHR BTN DNK ESP GBR JOR KHM LSO MAR NLD NOR NPL SAU SWE SWZ THA TON'],
  [/^emirate$/i, 'ARE KWT QAT'],
  [/^sultanate$/i, 'BRN OMN'],
  [/^island$/i, 'ATG BHR BRB CUB CYP DMA FJI GRD HTI IRL ISL JAM LKA MDG MLT MUS NRU SGP TLS TTO TWN'],
  [/^archipelago$/i, 'BHS COM CPV FJI IDN JPN MDV PHL SLB SYC TON VUT'],
];

/** Ids of the states that a noun of this kind may stand for; undefined where it tells no kind of state. */
export function realmsOf(noun: string): ReadonlySet<string> | undefined {
  const ids = REALMS.find(([kind]) => kind.test(noun))?.[1];
  return ids === undefined ? undefined : new Set(ids.split(' '));
}
