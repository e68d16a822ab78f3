import type { Item } from './item.ts';
import { amountInWords } from './amount.ts';

/** What is particular to an item's kind, in a few words each: "rejects", "arms", "delivered". */
export function detailOf(item: Item): string[] {
  switch (item.kind) {
    case 'statement':
      return present(item.form, item.verb, item.medium);
    case 'demand':
      return [item.form];
    case 'answer':
      return [item.verdict];
    case 'commitment':
      return present(item.stance, item.condition && conditionInWords(plain(item.condition)));
    case 'claim':
      return [item.stance];
    case 'posture':
      return [item.move, ...item.units.map((unit) => `${amountInWords(unit)} ${unit.unit}`.trim())];
    case 'meeting':
      return present(item.format, item.status, item.channel, item.outcome);
    case 'measure':
      return [item.type, item.status];
    case 'figure':
      return [item.what, `${amountInWords(item)} ${item.unit}`.trim()];
    case 'decision':
      return [item.status];
    case 'event':
      return present(item.type, item.mode, item.cameo);
  }
}

function present(...parts: readonly (string | undefined)[]): string[] {
  return parts.filter((part): part is string => part !== undefined && part !== '');
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A condition keeps the words that say more than "if". */
function conditionInWords(condition: string): string {
  return /^(?:unless|once|until|till|as|so|without|barring|absent|failing)\b/i.test(condition) ? condition : `if ${condition}`;
} // prettier-ignore
