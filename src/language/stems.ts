/**
 * Undoes what English spelling does to a stem before -ing, -ed, -er and -est: a doubled consonant ("stopp"), a dropped e ("mak").
 * The rules follow the spelling of the language, by the last letters and the number of vowel groups; the lists are what they
 * get wrong, written by us and checked against the training part of the English Web Treebank.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Stems whose doubled consonant is their own. */
const DOUBLED = words(
  'add odd egg err purr buzz fizz jazz fuzz razz ebb whiff redd install enroll distill instill forestall appall boycott',
);

/** Stems that take an e although the rules give them none. */
const NEEDS_E = words(
  `telephon lambast invit unit excit ignit recit expedit rewrit underwrit overwrit promot devot denot demot connot compet complet delet deplet obsolet tast past wast hast bast
  escap reshap telescop eclips bath breath sooth loath cloth seeth teeth writh postpon condon dethron aton interven conven contraven interfer persever
  adher com becom welcom overcom chang exchang strang arrang rearrang rang challeng reveng aveng ting hing cring fring plung loung spong sing
  ow aw dy ey ach cach forg merg serv sever creat recreat procreat awar hom nam extrem suprem remot schedul reschedul ridicul persuad dissuad incit extradit massacr rout reroute prearrang`,
);

/** Stems that stand as they are although the rules would add an e. */
const WHOLE = words(
  `focus bias canvas gas bus chorus format combat chat debut ballot
  monitor favor honor labor color author sponsor tailor anchor mirror tutor harbor factor censor armor endeavor doctor vector rumor humor flavor
  savor vapor error neighbor murmur sulfur fathom blossom custom accustom ransom bottom debug hang bang program sign travel bed fix mix tax box
  sugar collar pillar ruin cabin margin begin wagon picnic panic mimic traffic frolic quiz`,
);

/** The stem as it is written alone: "stopp" gives "stop", "mak" gives "make", "visit" stays. */
export function restoreStem(stem: string): string {
  if (WHOLE.has(stem) || DOUBLED.has(stem)) return stem;
  if (NEEDS_E.has(stem)) return `${stem}e`;
  const last = stem.charAt(stem.length - 1);
  if (last !== 'e' && stem.endsWith(last + last) && stem.length > 2)
    return isOwnDouble(stem, last) ? stem : stem.slice(0, -1);
  return takesE(stem, last) ? `${stem}e` : stem;
}

/** "call", "press" and "buzz" keep both letters; "stopp", "controll" and "travell" do not. */
function isOwnDouble(stem: string, last: string): boolean {
  if (last === 'l')
    return (
      syllables(stem) === 1 || /(?:fill|roll|call|stall|kill|sell|thrill)$/u.test(stem.replace(/troll$/u, ''))
    );
  return 'sfzc'.includes(last);
}

/** Groups of vowel letters; the u of "qu" and "gu" before a vowel belongs to its consonant. */
function syllables(stem: string): number {
  return withoutMuteU(stem).match(/[aeiouy]+/gu)?.length ?? 0;
}

function withoutMuteU(stem: string): string {
  return stem.replace(/([qg])u(?=[aeiou])/gu, '$1');
}

/** Endings of stems of two syllables or more that lost an e. */
const LONG_ENDINGS = /(?:[aiou]t|[eiou]s|[aiu]r|or|in|[aeiou]d|um|[iuo]b|[aiou]k|[aio]m|op)$/u;
/** Of those, the ones that did not: "visit", "pivot", "develop". */
const LONG_EXCEPTIONS = /(?:it|ot|lop|lip|sip)$/u;

function takesE(stem: string, last: string): boolean {
  const plain = withoutMuteU(stem);
  switch (last) {
    case 'e':
      return !stem.endsWith('ee');
    case 'c':
    case 's':
    case 'u':
    case 'v':
      return stem !== 'thou';
    case 'z':
      return !stem.endsWith('tz');
    case 'g':
      return /(?:[dlr]|[aei]|[ao]u)g$/u.test(stem);
    case 'l':
      return (
        /[bcdfgkptsz]l$/u.test(stem) ||
        /(?:scal|pil|sol|cil|[rd]ul|fil|xil|jol)$/u.test(stem) ||
        isShort(plain)
      );
    case 'h':
    case 'w':
    case 'x':
    case 'y':
      return false;
    default:
  }
  // Two consonants, or two vowels before the last one, close a stem that never had an e ("want", "claim"); "creat" is listed.
  if (/[^aeiouy].$/u.test(plain) || /(?:[aeo][aeiou]|ui|ie).$/u.test(plain)) return false;
  return isShort(plain) || (syllables(stem) > 1 && LONG_ENDINGS.test(plain) && !LONG_EXCEPTIONS.test(plain));
}

/** One vowel and one consonant after it: had it no e, the consonant would have been doubled. */
function isShort(plain: string): boolean {
  return /^[^aeiou]*[aeiouy][^aeiouwxy]$/u.test(plain);
}
