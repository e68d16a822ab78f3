// House styles: what a paper does to every copy that it takes over.
import type { Dice } from './random.ts';

/** The habits of an outlet. */
export interface HouseStyle {
  readonly british: boolean;
  readonly curly: boolean;
  readonly percent: '%' | 'percent' | 'per cent';
  /** Numbers up to this one in words. */
  readonly words: 0 | 9 | 12;
  readonly billions: boolean;
  readonly dotted: boolean;
  readonly titles: boolean;
}

export function styleOf(dice: Dice): HouseStyle {
  return {
    british: dice.chance(0.5),
    curly: dice.chance(0.5),
    percent: dice.pick(['%', 'percent', 'per cent']),
    words: dice.pick([0, 9, 12]),
    billions: dice.chance(0.3),
    dotted: dice.chance(0.5),
    titles: dice.chance(0.5),
  };
}

const BRITISH =
  `center centre|defense defence|program programme|labor labour|harbor harbour|armored armoured|honor honour
neighbor neighbour|neighboring neighbouring|favor favour|color colour|organization organisation|organized organised
recognized recognised|mobilized mobilised|criticized criticised|destabilizing destabilising|emphasized emphasised
traveled travelled|canceled cancelled|fueled fuelled|gray grey|theater theatre|kilometers kilometres|meters metres
authorized authorised|realized realised|behavior behaviour|utilized utilised|airplane aeroplane|airplanes aeroplanes`
    .split(/[|\n]/)
    .map((pair) => pair.split(' '));

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The text as the house prints it. */
export function inStyle(text: string, style: HouseStyle): string {
  let out = text;
  for (const [american = '', british = ''] of BRITISH) {
    const [from, to] = style.british ? [american, british] : [british, american];
    if (out.includes(from)) out = out.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to);
  }
  out = out.replaceAll(
    /(?<=\d) ?(?:%|percent\b|per cent\b)/g,
    style.percent === '%' ? '%' : ` ${style.percent}`,
  );
  out =
    style.words === 0
      ? out.replaceAll(/\b(?:ten|eleven|twelve)\b/g, (word) => String(NUMBERS.indexOf(word)))
      : out.replaceAll(/(?<![\d.,$€£-])(?:[2-9]|1[0-2])(?= [a-z])/g, (digit) =>
          Number(digit) <= style.words ? (NUMBERS[Number(digit)] ?? digit) : digit,
        );
  if (style.billions) out = out.replaceAll(/(?<=[$€£]\d[\d.]*) billion\b/g, 'bn');
  out = style.dotted ? out.replaceAll(/\b(?:US|U\.S\.)(?=[ ,])/g, 'U.S.') : out.replaceAll('U.S.', 'US');
  if (style.titles)
    out = out.replaceAll(/\bGeneral (?=\p{Lu})/gu, 'Gen. ').replaceAll(/\bSenator (?=\p{Lu})/gu, 'Sen. ');
  if (style.curly) out = out.replaceAll(/"([^"\n]*)"/g, '“$1”').replaceAll("'", '’');
  else out = out.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
  return out;
}
