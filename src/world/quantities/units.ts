/** Currency signs before a number. */
export const SIGN: string = String.raw`(?:US|A|C|NZ|HK|S|NT)\$|\$|€|£|¥|₽|₴|₹|₪|(?:USD|EUR|GBP|RUB|UAH|CHF|JPY|CNY) ?`;

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD', US$: 'USD', A$: 'AUD', C$: 'CAD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', NT$: 'TWD', '€': 'EUR', '£': 'GBP', '¥': 'JPY',
  '₽': 'RUB', '₴': 'UAH', '₹': 'INR', '₪': 'ILS',
}; // prettier-ignore

/** Names of currencies after a number. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^[ -](?:U\.?S\.? )?dollars?\b/i, 'USD'],
  [/^ (?:Australian dollars?)\b/i, 'AUD'],
  [/^ (?:Canadian dollars?)\b/i, 'CAD'],
  [/^[ -]euros?\b/i, 'EUR'],
  [/^ (?:British )?pounds?(?: sterling)?\b/i, 'GBP'],
  [/^ (?:Russian )?r(?:o?u)bles?\b/i, 'RUB'],
  [/^ hryvni?as?\b/i, 'UAH'],
  [/^ (?:Chinese )?yuan\b/i, 'CNY'],
  [/^ (?:Japanese )?yen\b/i, 'JPY'],
  [/^ (?:Swiss )?francs?\b/i, 'CHF'],
  [/^ (?:Indian )?rupees?\b/i, 'INR'],
  [/^ shekels?\b/i, 'ILS'],
  [/^ (?:Deutsche )?marks?\b/i, 'DEM'],
  [/^ (?:Swedish )?kron(?:or|as?)\b/i, 'SEK'],
  [/^ (?:Polish )?zlot(?:ys?|ies)\b/i, 'PLN'],
  [/^ (?:Turkish )?liras?\b/i, 'TRY'],
  [/^ (?:South Korean )?won\b(?= |[,.;]|$)/i, 'KRW'],
  [/^ Saudi ri?yals?\b/i, 'SAR'],
  [/^ (?:Iranian )?rials?\b/i, 'IRR'],
  [/^ (?:Iraqi )?dinars?\b/i, 'IQD'],
  [/^ (?:Emirati )?dirhams?\b/i, 'AED'],
  [/^ (?:USD|EUR|GBP|RUB|UAH|CHF|JPY|CNY)\b/, ''],
];

/** Units of measure after a number. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/^ ?%|^ (?:per ?cent|percentage points?)\b/i, '%'],
  [/^[ -]?(?:km|kms|kilomet(?:er|re)s?)\b(?! per| an)/i, 'kilometer'],
  [/^[ -](?:miles?)\b(?! per| an)/i, 'mile'],
  [/^[ -](?:met(?:er|re)s?)\b/i, 'meter'],
  [/^[ -](?:feet|foot)\b/i, 'foot'],
  [/^[ -](?:metric )?(?:tons?|tonnes?)\b/i, 'ton'],
  [/^[ -](?:barrels?)\b/i, 'barrel'],
  [/^[ -](?:bushels?)\b/i, 'bushel'],
  [/^[ -]?(?:kg|kilograms?|kilos?)\b/i, 'kilogram'],
  [/^[ -](?:acres?)\b/i, 'acre'],
  [/^[ -](?:hectares?)\b/i, 'hectare'],
  [/^[ -]?(?:megawatts?|MW)\b/i, 'megawatt'],
  [/^[ -]nautical[ -]miles?\b/i, 'nautical mile'],
  [/^[ -]gallons?\b/i, 'gallon'],
  [/^[ -]lit(?:er|re)s?\b/i, 'liter'],
  [/^[ -]?(?:gigawatts?|GW)\b/, 'gigawatt'],
  [/^ square (?:miles?)\b/i, 'square mile'],
  [/^ square (?:km|kilomet(?:er|re)s?)\b/i, 'square kilometer'],
  [/^ cubic met(?:er|re)s?\b/i, 'cubic meter'],
];

/** The ISO 4217 code of a sign. */
export function currencyOfSign(sign: string): string | undefined {
  const trimmed = sign.trim();
  return SIGNS[trimmed] ?? (/^[A-Z]{3}$/.test(trimmed) ? trimmed : undefined);
}

/** The unit that stands right after a number, and how long it is written. */
export function unitAfter(text: string): { unit: string; length: number } | undefined {
  for (const [pattern, unit] of [...MEASURES, ...CURRENCIES]) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { unit: unit === '' ? found.trim() : unit, length: found.length };
  }
  return undefined;
}
