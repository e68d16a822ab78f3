/** Classes of common nouns that decide who a noun phrase stands for. All are lemmas in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Quantity and membership: the actor is the one they are a part of ("thousands of Ukrainians"). */
const PARTITIVE = words(`
  thousand hundred dozen million score number group majority member part lot couple some many most several all both one each
  handful series host`);

/** Documents and voices: who speaks is whose they are ("a Kremlin statement said"). */
const VOICES = words(`
  statement communique communiqué letter report document note tweet post message website account declaration data
  announcement bulletin side response reply proposal demand`);

/** Parts of a state or body that act for it. */
const ORGANS = words(`
  government administration ministry department parliament legislature senate congress duma cabinet embassy authority junta
  regime leadership command guard police delegation team intelligence service state country nation people presidency office
  council court assembly commission agency secretariat side military army navy air-force panel mission bureau chamber board
  embassy consulate radio television broadcaster troika junta tribunal presidium politburo bloc air force coalition`);

/** People who speak or act for their state or body. */
const ROLES = words(`
  envoy official diplomat negotiator representative leader minister delegate adviser advisor president premier chief
  counterpart ambassador spokesman spokeswoman spokesperson head secretary commander general officer admiral colonel
  delegate mediator arbiter intermediary consul marshal brigadier sheikh archbishop cardinal pope nuncio regent viceroy
  chancellor king queen prince emir sultan emperor monarch ruler senator councilor councillor speaker lawmaker legislator politician aide governor chairman commissioner captain
  investigator prosecutor inspector taoiseach shah ayatollah warlord dictator pontiff`);

/** Roles that say little without what they are of: their phrase keeps it ("spokesman for the ministry"). */
const RELATIONAL = words(
  'spokesman spokeswoman spokesperson head chief member commander leader secretary governor mayor official aide',
);

/** Armed people. */
const FIGHTERS = words(`
  troop force soldier unit battalion brigade regiment division squadron company platoon army navy militia militiaman
  paratrooper paratroop marine infantry guard policeman peacekeeper personnel serviceman servicewoman reservist reserve
  mercenary commando ranger contingent garrison detachment corps airman sailor gunner fighter rebel insurgent guerrilla
  gunman crew gendarme gendarmerie legionnaire legion cavalry sentry sentinel sniper marksman coastguard patrolman trooper
  militant jihadist partisan irregular paramilitary cavalryman lancer infantryman artilleryman submariner peshmerga conscript recruit draftee reinforcement gurkha cossack
  bodyguard vanguard minuteman guardsman volunteer`);

/** Those of them who bear arms against a state: "Ugandan rebels" are not Uganda. */
const REBELS = words(
  'rebel insurgent guerrilla militant jihadist partisan irregular gunman separatist mujahideen',
);

/** Their means: what can be deployed, massed, fired or withdrawn. */
const ARMS = words(`
  artillery tank armor armour vehicle truck warplane plane jet bomber aircraft helicopter drone gunship missile launcher
  rocket system battery warship ship battleship minesweeper corvette escort destroyer cruiser frigate carrier submarine vessel boat fleet flotilla gunboat convoy
  howitzer mortar gun weapon radar armada interceptor column transport bulldozer freighter speedboat motorboat hovercraft landing-craft cannon round shell bomb salvo mine shellfire gunfire
  artillery-piece gunship corvette flagship cutter minelayer dreadnought flak shrapnel warhead katyusha bazooka
  kamikaze glider airship icbm torpedo munition personnel-carrier mig sukhoi tupolev phantom mirage harrier tornado tomahawk scud patriot iskander exocet leopard abrams`);

/** People by what they do or what befalls them: who acts, or is acted on, without an office, beside the `people` of the lexicon. */
const PEOPLE = words(`
  people person civilian citizen resident villager inhabitant local native settler farmer herder nomad pilgrim worshipper worshiper believer follower
  protester protestor demonstrator marcher rioter looter striker picketer mob crowd activist campaigner dissident opponent supporter sympathiser
  sympathizer loyalist critic rival exile defector deserter refugee migrant immigrant asylum-seeker evacuee returnee survivor
  victim casualty hostage captive prisoner detainee inmate convict suspect defendant accused relative family parent mother father son daughter brother
  sister wife husband widow orphan child baby boy girl teenager youth student pupil teacher professor lecturer scholar academic scientist researcher
  engineer expert specialist analyst economist doctor nurse medic surgeon paramedic rescuer firefighter volunteer worker labourer laborer miner docker
  employee staff trucker driver pilot fisherman passenger traveller traveler tourist visitor journalist reporter correspondent editor photographer
  blogger author writer poet artist singer actor actress musician lawyer attorney judge prosecutor magistrate jury investigator inspector monitor
  observer detective witness informant spy agent smuggler trafficker hacker pirate gangster criminal thief killer murderer assassin sniper attacker
  assailant bomber militant extremist terrorist radical fundamentalist islamist jihadist separatist secessionist nationalist communist socialist
  liberal conservative republican democrat monarchist royalist fascist anarchist hijacker kidnapper abductor warlord chieftain strongman dictator ruler
  monarch emperor empress queen princess sultan emir sheikh pope bishop archbishop cardinal priest cleric imam rabbi monk nun ayatollah preacher pastor
  mediator facilitator peacemaker veteran conscript recruit cadet bodyguard vigilante mayor sheriff voter candidate nominee deputy
  member founder chairwoman director executive businessman businesswoman banker investor trader owner boss neighbour neighbor friend ally
  partner enemy foe adversary foreigner expatriate compatriot countryman man woman`);

/** Bodies of people that are no part of a state. */
const COLLECTIVES = words(`
  party group movement faction opposition union federation confederation alliance coalition bloc league organisation organization association
  charity ngo foundation institute institution church tribe clan gang cartel cell network company firm corporation bank airline
  consortium manufacturer newspaper broadcaster committee panel board tribunal caucus front brotherhood diaspora community minority
  majority population public electorate family crew rebellion insurgency resistance monarchy`);

/** Whether a list has a lemma, or its singular: some plurals are their own lemma ("troops", "forces"). */
function among(list: ReadonlySet<string>, lemma: string): boolean {
  const lower = lemma.toLowerCase();
  return list.has(lower) || (lower.endsWith('s') && list.has(lower.slice(0, -1)));
}

export const isPartitive = (lemma: string): boolean => among(PARTITIVE, lemma);
export const isVoice = (lemma: string): boolean => among(VOICES, lemma);
export const isOrgan = (lemma: string): boolean => among(ORGANS, lemma);
export const isRole = (lemma: string): boolean => among(ROLES, lemma);
export const isRelational = (lemma: string): boolean => among(RELATIONAL, lemma);
/** "Troops", "the units", "three battalions": forces by a name that does not tell whose they are. */
export const isBareForces = (name: string): boolean => BARE_FORCES.test(name);

const BARE_FORCES =
  /^(?:(?:the|some|more|two|three|four|five|six|several|additional|extra|further|fresh|new|foreign|ground|combat) )*(?:troops|soldiers|forces|units?|battalions?|brigades?|divisions?|regiments?|squadrons?|columns?|reinforcements|reserves)$/i;

export const isFighter = (lemma: string): boolean => among(FIGHTERS, lemma);
export const isRebel = (lemma: string): boolean => among(REBELS, lemma);
/** People by what they are: villagers, protesters, judges, militants. */
export const isPeople = (lemma: string): boolean => among(PEOPLE, lemma);
/** A body that is no part of a state: a party, a company, a tribe. */
export const isCollective = (lemma: string): boolean => among(COLLECTIVES, lemma);
/** Armed people or their means. */
export const isForce = (lemma: string): boolean =>
  among(FIGHTERS, lemma) || among(ARMS, lemma) || DESIGNATION.test(lemma);

/** The type of an aircraft, tank or ship by its letters and number: "F-16s", "MiG-21", "Su-27", "T-72", "C-130". */
const DESIGNATION = /^(?:mig|[a-z]{1,2}[hk]?)-\d{1,3}[a-z]?s?$/i;
