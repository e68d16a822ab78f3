// The readers of numbers on npm. They know no bounds and nothing counted; what they give is a number and a unit.
import numbers from '@microsoft/recognizers-text-number';
import withUnit from '@microsoft/recognizers-text-number-with-unit';
import nlp from 'compromise';
import type { GoldQuantity } from './cases.ts';

export interface QuantityPeer {
  readonly name: string;
  readonly read: (text: string) => GoldQuantity[];
}

function valueOf(resolution: unknown, key: string): string | undefined {
  if (typeof resolution !== 'object' || resolution === null) return undefined;
  const value: unknown = Reflect.get(resolution, key);
  return typeof value === 'string' ? value : undefined;
}

export function recognizersPeer(): QuantityPeer {
  return {
    name: '@microsoft/recognizers-text-number(-with-unit) 1.3.1',
    read(text) {
      const money = withUnit.recognizeCurrency(text, 'en-us');
      const plain = numbers
        .recognizeNumber(text, 'en-us')
        .filter((one) => !money.some((unit) => unit.start <= one.end && one.start <= unit.end));
      return [...money, ...plain]
        .toSorted((a, b) => a.start - b.start)
        .map(({ resolution }) => {
          const count = Number(valueOf(resolution, 'value'));
          const unit = valueOf(resolution, 'isoCurrency');
          return {
            ...(!Number.isNaN(count) && { count }),
            approx: false,
            ...(unit !== undefined && { unit }),
          };
        });
    },
  };
}

export function compromisePeer(): QuantityPeer {
  return {
    name: 'compromise 14.17.0',
    read(text) {
      const found: unknown = nlp(text).numbers().json();
      const list = Array.isArray(found)
        ? (found as readonly { readonly number?: { readonly num?: number | null; readonly unit?: string } }[])
        : [];
      return list.map(({ number }) => ({
        ...(typeof number?.num === 'number' && { count: number.num }),
        approx: false,
      }));
    },
  };
}
