import type { Gender } from './mention.ts';

/** What a noun names: a person, people, a body, a place, or anything else. Lists written by us. */
export type NounClass = 'person' | 'people' | 'body' | 'place' | 'thing';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const PERSONS = set(
  `president premier chancellor minister secretary spokesman spokeswoman spokesperson envoy ambassador diplomat leader chief head director deputy
  senator congressman congresswoman lawmaker legislator governor mayor king queen prince princess emperor sultan emir sheikh pope bishop archbishop imam rabbi
  priest ayatollah cleric general admiral colonel captain lieutenant major marshal commander sergeant officer soldier official aide adviser advisor analyst expert scientist professor
  doctor lawyer attorney judge justice prosecutor journalist reporter correspondent editor author writer activist campaigner politician candidate
  dictator ruler strongman oligarch businessman businesswoman banker economist chairman chairwoman chair executive founder owner boss manager coach
  player captain actor actress singer artist musician teacher student boy girl man woman husband wife father mother son daughter brother sister
  uncle aunt friend colleague counterpart successor predecessor opponent rival critic ally neighbor neighbour victim suspect witness driver pilot worker
  resident citizen person child baby nominee veteran negotiator mediator monitor inspector inquirer speaker member representative commissioner coordinator
  mr mrs ms miss sir lady lord dame chieftain warlord rebel militant terrorist gunman attacker hostage prisoner refugee`,
);

const FEMININE = set(
  'woman women girl wife mother daughter sister aunt queen princess actress spokeswoman congresswoman chairwoman businesswoman lady dame mrs ms miss grandmother widow duchess heroine',
);
const MASCULINE = set(
  'man men boy husband father son brother uncle king prince emperor spokesman congressman chairman businessman lord sir mr pope grandfather gunman actor',
);

const PEOPLES = set('people police public staff crew family couple crowd population majority minority');

const BODIES = set(
  `government administration ministry agency alliance bloc union council committee commission parliament congress senate house court army military navy force
  party movement group organization organisation company firm corporation bank team club university school hospital newspaper channel network
  station airline institute foundation association federation coalition cabinet department bureau office police militia regime opposition
  delegation mission embassy presidency chancellery secretariat treasury legislature tribunal leadership headquarters group side kremlin junta authority assembly duma`,
);

const PLACES = set(
  'country nation state republic city town village capital region province territory peninsula island continent area zone district kingdom neighbor',
);

/** The class of a noun, by its lemma. */
export function nounClass(lemma: string): NounClass {
  if (PERSONS.has(lemma)) return 'person';
  if (PEOPLES.has(lemma)) return 'people';
  if (BODIES.has(lemma)) return 'body';
  if (PLACES.has(lemma)) return 'place';
  if (/(?:man|woman|person|ologist|ician|crat)$/u.test(lemma) && lemma !== 'human' && lemma !== 'woman')
    return 'person';
  return 'thing';
}

/** The gender that a noun or a form of address tells, or undefined. */
export function genderOfNoun(lemma: string): Gender | undefined {
  const plain = lemma.replace('.', '').toLowerCase();
  if (FEMININE.has(plain) || plain.endsWith('woman')) return 'feminine';
  return MASCULINE.has(plain) ? 'masculine' : undefined;
}

const HONORIFICS = set(
  'mr mrs ms miss dr prof sir lord lady dame gen lt col maj sgt capt cmdr adm sen rep gov rev hon pres st',
);

/** A form of address that is no part of a name ("Mr.", "Gen."). */
export function isHonorific(form: string): boolean {
  return HONORIFICS.has(form.replaceAll('.', '').toLowerCase());
}
