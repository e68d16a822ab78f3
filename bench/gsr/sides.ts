// Whose a code of the Phoenix dictionaries is, and whose an actor of ours: a state or a body.
import type { ActorRef } from '../../src/world/refs.ts';
import type { Probed } from '../probe.ts';

/** Codes that do not begin with a state's: international bodies and armed groups at home nowhere. `|` parts several right ones. */
const BODIES: Readonly<Record<string, string>> = {
  IGOUNO: 'UN',
  IGOEUREEC: 'EU',
  IGOEURDEVEBR: 'EBRD',
  IGOCOPITP: 'INTERPOL',
  IGOWSTNAT: 'NATO',
  IGOPKO: 'UN',
  IGOSEAASN: 'ASEAN',
  IGOMEAARL: 'LAS',
  IGOMEAAMU: 'AMU',
  IGOAFRAFU: 'AU',
  IGOAFROAU: 'OAU',
  IGOWAF: 'ECOWAS',
  IGOEAFEAC: 'EAC',
  IGOOAS: 'OAS',
  IGOMOSOIC: 'OIC',
  IGOBUSOPC: 'OPEC',
  IGOBUSIMF: 'IMF',
  IGOBUSWTO: 'WTO',
  IGOJUDICC: 'ICC',
  IGOSCN: 'NORDIC-COUNCIL',
  IGOASADEVADB: 'ADB',
  IGOARBBUSAPE: 'OPEC',
  NGOHLHIRC: 'ICRC',
  NGOHRIAMN: 'AMNESTY',
  NGOHRI: 'HRW|AMNESTY',
  IMGMUSISI: 'ISIS',
  IMGMUSALQ: 'AQ|AQI|AQIM|AQAP',
  PSEREBHMS: 'HAMAS|PSE',
  LBNREBHEZ: 'HEZBOLLAH|LBN',
};

/** The state by which the Phoenix dictionary of non-state actors codes a group or an entity (`TURREB` for the PKK), by our ids. */
const HOMES: Readonly<Record<string, string>> = {
  PSE: 'HAMAS QASSAM PIJ PLO FATAH PFLP DFLP AL-AQSA-BRIGADES POPULAR-RESISTANCE-COMMITTEES',
  LBN: 'HEZBOLLAH AMAL LEBANESE-FORCES FPM SLA',
  YEM: 'HOUTHIS STC PLC-YEMEN AQAP',
  SYR: 'HTS FSA SNA SNC HNC AHRAR-AL-SHAM SDF YPG PYD AANES SYRIAN-NATIONAL-COUNCIL',
  TUR: 'PKK AKP CHP HDP GULEN',
  IRQ: 'KRG KDP PUK PESHMERGA PMF KATAIB-HEZBOLLAH MAHDI-ARMY ISLAMIC-RESISTANCE-IRAQ BAATH AQI ISIS kurdistan',
  IRN: 'MEK JUNDALLAH JAISH-AL-ADL PJAK',
  EGY: 'MUSLIM-BROTHERHOOD',
  AFG: 'TALIBAN HAQQANI NORTHERN-ALLIANCE NRF MUJAHIDEEN ISKP',
  PAK: 'TTP BLA LET JEM-PAK PTI PML-N PPP-PAK',
  IND: 'HIZBUL TRF BJP INC NAXALITES ULFA',
  BGD: 'AWAMI-LEAGUE BNP',
  LKA: 'LTTE',
  NPL: 'CPN-M',
  MMR: 'ARSA ARAKAN-ARMY KNU KIA MNDAA TNLA UWSA NUG NLD-MMR PDF-MMR rakhine',
  KHM: 'KHMER-ROUGE',
  VNM: 'VIET-CONG',
  PHL: 'MILF MNLF ABU-SAYYAF NPA',
  IDN: 'JI GAM OPM',
  RUS: 'WAGNER UNITED-RUSSIA LDPR CPRF CHECHEN-REBELS CAUCASUS-EMIRATE chechnya',
  GEO: 'GEORGIAN-DREAM UNM-GEO ABK',
  SRB: 'YUG RSK',
  BIH: 'SRPSKA FBIH VRS HVO',
  MKD: 'NLA-MKD',
  XKX: 'KLA LDK',
  GBR: 'IRA REAL-IRA SINN-FEIN DUP LABOUR-GBR TORIES',
  ESP: 'ETA CATALONIA',
  ISR: 'LIKUD YESH-ATID SHAS',
  USA: 'REPUBLICANS-USA DEMOCRATS-USA',
  LBY: 'GNA GNU-LBY LNA HOR-LBY NTC-LBY',
  ESH: 'POLISARIO',
  DZA: 'GIA FIS GSPC FLN',
  SDN: 'RSF JANJAWEED FFC SUDAN-SOVEREIGNTY-COUNCIL JEM SLM-AW SLM-MM NCP-SDN SPLM-N',
  SSD: 'SPLM SPLM-IO',
  ETH: 'TPLF TIGRAY OLF OLA FANO ONLF',
  ERI: 'EPLF',
  SOM: 'AL-SHABAAB ICU PUNTLAND JUBALAND',
  UGA: 'LRA ADF',
  COD: 'M23 AFC CNDP RCD MLC AFDL MAI-MAI CODECO',
  RWA: 'RPF FDLR INTERAHAMWE',
  BDI: 'CNDD-FDD FNL',
  CAF: 'SELEKA ANTI-BALAKA CPC',
  NGA: 'BOKO-HARAM MEND IPOB BIAFRA',
  MLI: 'ANSAR-DINE MUJAO MNLA CMA FLA JNIM',
  SLE: 'RUF AFRC',
  LBR: 'NPFL INPFL ULIMO-K ULIMO-J LURD MODEL',
  CIV: 'FORCES-NOUVELLES',
  AGO: 'UNITA MPLA FLEC',
  MOZ: 'RENAMO FRELIMO',
  ZAF: 'ANC IFP',
  ZWE: 'ZANU-PF MDC-ZWE',
  COL: 'FARC FARC-EMC ELN AUC M-19',
  PER: 'SHINING-PATH MRTA',
  MEX: 'EZLN SINALOA CJNG ZETAS',
  NIC: 'FSLN CONTRAS',
  SLV: 'FMLN',
  VEN: 'PSUV MUD-VEN',
};

const HOME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HOMES).flatMap(([state, groups]) => groups.split(' ').map((group) => [group, state] as const)),
); // prettier-ignore

/** The ids of our actors that a code may mean; undefined for anybody (`---`). Sectors (`GOV`, `MIL`, `OPP`) are not looked at. */
export function sidesOfCode(code: string): ReadonlySet<string> | undefined {
  if (code.startsWith('---')) return undefined;
  const body = Object.keys(BODIES).find((prefix) => code.startsWith(prefix));
  // A company or charity of a state: `MNCUSA`, `NGOGBR`.
  const state = /^(?:MNC|NGO|NGM)(?<of>[A-Z]{3})/.exec(code)?.groups?.['of'];
  return new Set(body === undefined ? [state ?? code.slice(0, 3)] : BODIES[body]?.split('|'));
}

/** The state or body of an actor: its own, that of the person's office, or where the report says that it is at home ("Syrian rebels"). */
export function sideOf({ homeOf }: Probed, actor: ActorRef): string {
  return homeOf(actor) ?? actor.id;
}

/** Whether a side is one that a code means, or belongs to it: a body to the whole that it is a part of, a group to the state that it is coded by. */
export function isSide({ reading }: Probed, side: string, code: string): boolean {
  const wanted = sidesOfCode(code);
  if (wanted === undefined) return true;
  for (let at: string | undefined = side; at !== undefined; at = reading.world.actor(at)?.parent)
    if (wanted.has(at)) return true;
  return wanted.has(HOME_OF.get(side) ?? side);
}
