import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectEnglish } from '../../src/intake/english.ts';
import { STORY } from './texts.ts';

const GERMAN =
  'Die Außenminister trafen sich am Freitag in Genf, um über die Truppen an der Grenze zu sprechen. Sie vereinbarten ein weiteres Treffen in zwei Wochen, und jede Seite erklärte, die andere müsse den ersten Schritt tun.';
const FRENCH =
  'Les ministres des affaires étrangères se sont réunis vendredi à Genève pour parler des troupes à la frontière. Ils sont convenus de se revoir dans deux semaines, et chacun a dit que l’autre devait faire le premier pas.';
const RUSSIAN =
  'Министры иностранных дел встретились в пятницу в Женеве, чтобы обсудить войска у границы. Они договорились встретиться снова через две недели.';
const CHINESE =
  '外交部长们星期五在日内瓦会晤，讨论边境附近的军队问题。他们同意两周后再次会晤，双方都表示对方必须迈出第一步。各国领导人对会谈的结果表示谨慎乐观，并呼吁保持克制。';
const SPANISH =
  'Los ministros de Asuntos Exteriores se reunieron el viernes en Ginebra para hablar de las tropas cerca de la frontera. Acordaron volver a reunirse dentro de dos semanas, y cada parte dijo que la otra debe dar el primer paso.';

const SHOULD: Readonly<Record<string, string>> = {
  'English': STORY,
  'English in capitals': STORY.toUpperCase(),
  'a short line': 'Talks failed.',
  'foreign names': 'Jean-Yves Le Drian, Annalena Baerbock and Dmytro Kuleba met in Saint-Germain-en-Laye with Szymon Szynkowski vel Sęk and Volodymyr Zelenskyy to discuss the Zaporizhzhia and Dnipropetrovsk oblasts, officials said on Friday.',
  'two million characters': STORY.repeat(2_000_000 / STORY.length),
  'a foreign quotation': `${STORY} “Nous sommes prêts à parler,” he said. ${STORY} ${STORY}`,
  'a foreign paragraph in a long report': `${STORY.repeat(5)}\n\n${FRENCH}\n\n${STORY.repeat(5)}`,
  'numbers and signs': '100,000 127,000 8,500 -- 2022 *** 5% $200m',
}; // prettier-ignore

for (const [what, text] of Object.entries(SHOULD))
  test(`English: ${what}`, () => assert.doesNotThrow(() => expectEnglish(text)));

const SHOULD_NOT: readonly (readonly [language: string, text: string])[] = [
  ['German', GERMAN],
  ['German', GERMAN.toUpperCase()],
  ['French', FRENCH],
  ['Russian', RUSSIAN],
  ['Chinese', CHINESE],
  ['Spanish', SPANISH],
  ['another script', 'Переговоры провалились.'],
  ['German', `${STORY.repeat(5)}\n\n${GERMAN.repeat(5)}`],
  ['Russian', `${STORY.repeat(5)}\n\n${RUSSIAN.repeat(8)}`],
  ['French', `${STORY.repeat(500)}\n\n${FRENCH.repeat(2000)}`],
];

for (const [language, text] of SHOULD_NOT)
  test(`not English: ${language}, ${text.length} characters`, () =>
    assert.throws(() => expectEnglish(text), new RegExp(`not in English.*${language}`)));
