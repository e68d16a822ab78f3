import type { JSX } from 'preact';
import { edtfInWords } from '../../world/date-words.ts';
import type { ActorRef, Evidence } from '../api.ts';
import { basisInWords, scoreInWords, wordItem } from '../words/items.ts';

/** Everything that the reader made of the telling that speaks for the line. */
export function Coded({ of: { entry, tellings } }: { readonly of: Evidence }): JSX.Element {
  const { item } = entry;
  const { qualifier, what, quoted, more } = wordItem(item);
  const coder = tellings.find(({ telling }) => telling.item.id === item.id)?.coder ?? '';
  const rows: readonly (readonly [name: string, value: JSX.Element | string])[] = [
    ['Kind', qualifier === '' ? item.kind : `${item.kind}: ${qualifier}`],
    ['What', quoted ? `“${what}”` : what],
    ...more,
    ['By', <Actors of={item.by} none="nobody named" />],
    ['To', <Actors of={item.to} none="nobody named" />],
    ...(item.via.length === 0 ? [] : [['Through', <Actors of={item.via} none="" />] as const]),
    ['On whose word', <Actors of={item.attribution} none="the outlet’s own" />],
    ['Realis', item.realis],
    ['When', <When of={item.when} />],
    ['Where', <Places of={item.where} />],
    ['Rule', <code>{item.rule}</code>],
    ['Score', scoreInWords(item.score)],
    ['Read by', coder],
    ['Item', <code>{item.id}</code>],
  ];
  return (
    <section class="evidence-part" aria-labelledby="evidence-coded">
      <h3 id="evidence-coded">Coded as</h3>
      <dl class="coded">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Actors({ of, none }: { readonly of: readonly ActorRef[]; readonly none: string }): JSX.Element {
  if (of.length === 0) return <span class="note">{none}</span>;
  return (
    <ul class="refs">
      {of.map(({ id, name }) => (
        <li key={`${id} ${name}`}>
          {name} <code class="note">{id}</code>
        </li>
      ))}
    </ul>
  );
}

function Places({ of }: { readonly of: Evidence['entry']['item']['where'] }): JSX.Element {
  if (of.length === 0) return <span class="note">not told</span>;
  return (
    <ul class="refs">
      {of.map(({ id, name, precision }) => (
        <li key={id}>
          {name} <span class="note">{precision === 'point' ? 'a point' : `as a ${precision}`}</span>
        </li>
      ))}
    </ul>
  );
}

function When({ of }: { readonly of: Evidence['entry']['item']['when'] }): JSX.Element {
  if (of === undefined) return <span class="note">not told</span>;
  return (
    <>
      {edtfInWords(of.edtf)} <code class="note">{of.edtf}</code>
      <br />
      <span class="note">{basisInWords(of)}</span>
    </>
  );
}
