/** Currency signs before a number. */
export const SIGN: string = String.raw`(?:US|A|C|NZ|HK|S|NT)\$|\$|€|£|¥|₽|₴|₹|₪|(?:USD|EUR|GBP|RUB|UAH|CHF|JPY|CNY) ?`;

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD', US$: 'USD', A$: 'AUD', C$: 'CAD', NZ$: 'NZD', HK$: 'HKD', S$: 'SGD', NT$: 'TWD', '€': 'EUR', '£': 'GBP', '¥': 'JPY',
  '₽': 'RUB', '₴': 'UAH', '₹': 'INR', '₪': 'ILS',
}; // prettier-ignore

/** Names of currencies after a number; '' is the code itself. Where two have a name, the bare one is that of world news. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^[ -](?:U\.?S\.? |American )?dollars?\b/i, 'USD'],
  [/^ Australian dollars?\b/i, 'AUD'],
  [/^ Canadian dollars?\b/i, 'CAD'],
  [/^ Hong Kong dollars?\b/i, 'HKD'],
  [/^ (?:New )?Taiwan dollars?\b/i, 'TWD'],
  [/^[ -]euros?\b/i, 'EUR'],
  [/^ (?:British )?pounds?(?: sterling)?\b(?! of\b)/i, 'GBP'],
  [/^ Egyptian pounds?\b/i, 'EGP'],
  [/^ Syrian pounds?\b/i, 'SYP'],
  [/^ (?:Russian )?r(?:o?u)bles?\b/i, 'RUB'],
  [/^ (?:Ukrainian )?hryvni?as?\b/i, 'UAH'],
  [/^ (?:Chinese )?(?:yuan|renminbi)\b/i, 'CNY'],
  [/^ (?:Japanese )?yen\b/i, 'JPY'],
  [/^ (?:Swiss )?francs?\b/i, 'CHF'],
  [/^ (?:Indian )?rupees?\b/i, 'INR'],
  [/^ Pakistani rupees?\b/i, 'PKR'],
  [/^ (?:Israeli )?shekels?\b/i, 'ILS'],
  [/^ (?:Deutsche |German )?marks?\b/i, 'DEM'],
  [/^ (?:Swedish )?kron(?:or|as?)\b/i, 'SEK'],
  [/^ (?:Norwegian )?kroner\b/i, 'NOK'],
  [/^ Danish kroner\b/i, 'DKK'],
  [/^ (?:Polish )?zlot(?:ys?|ies)\b/i, 'PLN'],
  [/^ (?:Turkish )?liras?\b/i, 'TRY'],
  [/^ (?:South Korean )?won\b(?= |[,.;]|$)/i, 'KRW'],
  [/^ (?:Saudi )?riyals?\b/i, 'SAR'],
  [/^ (?:Iranian )?rials?\b/i, 'IRR'],
  [/^ (?:Iraqi )?dinars?\b/i, 'IQD'],
  [/^ (?:Emirati )?dirhams?\b/i, 'AED'],
  [/^ (?:Mexican )?pesos?\b/i, 'MXN'],
  [/^ (?:Thai )?baht\b/i, 'THB'],
  [/^ (?:South African )?rand\b/, 'ZAR'],
  [/^ (?:USD|EUR|GBP|RUB|UAH|CHF|JPY|CNY)\b/, ''],
];

/** Units of measure after a number; what they are in the singular. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/^ ?%|^ (?:per ?cent|percentage points?)\b/i, '%'],
  [/^[ -]?(?:km|kms|kilomet(?:er|re)s?)\b(?! per| an)/i, 'kilometer'],
  [/^[ -]nautical[ -]miles?\b/i, 'nautical mile'],
  [/^[ -]miles?\b(?! per| an)/i, 'mile'],
  [/^[ -]met(?:er|re)s?\b/i, 'meter'],
  [/^[ -](?:feet|foot)\b/i, 'foot'],
  [/^[ -]yards?\b/i, 'yard'],
  [/^[ -](?:metric[ -])?(?:tons?|tonnes?)\b/i, 'ton'],
  [/^[ -]kilotons?\b/i, 'kiloton'],
  [/^[ -]megatons?\b/i, 'megaton'],
  [/^[ -]barrels?\b/i, 'barrel'],
  [/^[ -]bushels?\b/i, 'bushel'],
  [/^[ -]gallons?\b/i, 'gallon'],
  [/^[ -]lit(?:er|re)s?\b/i, 'liter'],
  [/^[ -]?(?:kg|kilograms?|kilos?)\b/i, 'kilogram'],
  [/^[ -]grams?\b/i, 'gram'],
  [/^ pounds?\b(?= of\b)|^-pound\b/i, 'pound'],
  [/^[ -]acres?\b/i, 'acre'],
  [/^[ -]hectares?\b/i, 'hectare'],
  [/^[ -]?(?:megawatts?|MW)\b/i, 'megawatt'],
  [/^[ -]?(?:gigawatts?|GW)\b/, 'gigawatt'],
  [/^[ -]square[ -]miles?\b/i, 'square mile'],
  [/^[ -]square[ -](?:km|kilomet(?:er|re)s?)\b/i, 'square kilometer'],
  [/^[ -]square[ -](?:feet|foot)\b/i, 'square foot'],
  [/^[ -]cubic[ -]met(?:er|re)s?\b/i, 'cubic meter'],
  [/^[ -]cubic[ -](?:feet|foot)\b/i, 'cubic foot'],
];

/** The ISO 4217 code of a sign. */
export function currencyOfSign(sign: string): string | undefined {
  const trimmed = sign.trim();
  return SIGNS[trimmed] ?? (/^[A-Z]{3}$/.test(trimmed) ? trimmed : undefined);
}

const UNITS = [...MEASURES, ...CURRENCIES];

/** Any of them: most numbers have none, which one look tells. */
const ANY_UNIT = new RegExp(UNITS.map(([{ source }]) => source).join('|'), 'i');

/** The unit that stands right after a number, and how long it is written. */
export function unitAfter(text: string): { unit: string; length: number } | undefined {
  if (!ANY_UNIT.test(text)) return undefined;
  for (const [pattern, unit] of UNITS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { unit: unit === '' ? found.trim() : unit, length: found.length };
  }
  return undefined;
}
