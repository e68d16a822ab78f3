import type { JSX } from 'preact';
import { publishedInWords } from '../../world/date-words.ts';
import type { Copy, Evidence, Shown } from '../api.ts';
import { hrefOf } from '../state/address.ts';
import { counted } from '../words/amounts.ts';
import { sourceLink } from '../words/source.ts';
import { leadIn, leadOut, reasonsInWords, storiesOf } from './stories.ts';
import type { ToldCopy, ToldStory } from './stories.ts';

/** Each sentence that tells the line, by the independent origin that it comes from. */
export function Stories({ of }: { readonly of: Evidence }): JSX.Element {
  const stories = storiesOf(of);
  const reports = new Set(of.tellings.map(({ telling }) => telling.report.id)).size;
  // Where there is one only, it goes without saying.
  const speaking = of.tellings.length > 1 ? of.entry.item.id : undefined;
  return (
    <section class="evidence-part" aria-labelledby="evidence-told">
      <h3 id="evidence-told">
        Told by {reports > stories.length && `${counted(reports, 'report', 'reports')} of `}
        {counted(stories.length, 'independent origin', 'independent origins')}
      </h3>
      <ol class="stories">
        {stories.map((story) => (
          <Story key={story.origin} story={story} numbered={stories.length > 1} speaking={speaking} />
        ))}
      </ol>
    </section>
  );
}

function Story({
  story,
  numbered,
  speaking,
}: {
  readonly story: ToldStory;
  readonly numbered: boolean;
  /** Id of the item in whose words the line is told. */
  readonly speaking: string | undefined;
}): JSX.Element {
  const { lead, leadCopy, copies } = story;
  const [first] = lead;
  return (
    <li class="story" data-numbered={numbered || undefined}>
      {first !== undefined && <Source report={first.telling.report} item={first.telling.item.id} />}
      {leadCopy?.withdrawnBy !== undefined && <Withdrawn copy={leadCopy} story={story} />}
      {lead.map((shown) => (
        <Sentence key={shown.telling.item.id} shown={shown} speaks={shown.telling.item.id === speaking} />
      ))}
      {copies.length > 0 && <Copies story={story} />}
    </li>
  );
}

/** Outlet, day and title, with the way to the report. */
function Source({ report, item }: { readonly report: Copy['report']; readonly item?: string }): JSX.Element {
  const { outlet, published, title, url, id } = report;
  const own = item === undefined ? {} : { item };
  const source = sourceLink(url);
  return (
    <div class="source">
      <p class="source-line">
        <strong>{outlet ?? 'Outlet unknown'}</strong>
        <time {...(published !== undefined && { dateTime: published })}>{publishedInWords(published)}</time>
        {source !== undefined && (
          <a href={source} target="_blank" rel="noreferrer">
            Source
          </a>
        )}
      </p>
      <p>
        <a href={hrefOf({ screen: 'reader', part: id, own, open: undefined })}>
          {title ?? 'Read the report'}
        </a>
      </p>
    </div>
  );
}

/** The sentence as it stands in its report, the words that are cited lit. */
function Sentence({ shown, speaks = false }: { readonly shown: Shown; readonly speaks?: boolean }): JSX.Element {
  const { before, after, cutBefore, cutAfter, telling } = shown;
  const joined = telling.joined?.why.map(({ code, value }) => (value === undefined ? code : `${code}: ${value}`));
  return (
    <>
      <blockquote class="sentence">
        {leadIn(before, cutBefore)}
        <mark>{telling.item.cite.quote}</mark>
        {leadOut(after, cutAfter)}
      </blockquote>
      {speaks && <p class="note small">The line is told in the words of this one.</p>}
      {joined !== undefined && joined.length > 0 && (
        <details class="small">
          <summary>Why this tells the same</summary>
          <p>{joined.join('; ')}</p>
        </details>
      )}
    </>
  );
} // prettier-ignore

/** The reports of the story that are no independent word. */
function Copies({ story }: { readonly story: ToldStory }): JSX.Element {
  const { copies } = story;
  const telling = copies.filter(({ told }) => told.length > 0).length;
  const which = telling === copies.length ? 'with this sentence' : `${telling} with this sentence`;
  return (
    <details class="copies">
      <summary>
        {counted(copies.length, 'copy', 'copies')} of the story, {which}
      </summary>
      <ul>
        {copies.map((one) => (
          <CopyLine key={one.copy.report.id} of={one} story={story} />
        ))}
      </ul>
    </details>
  );
}

function CopyLine({ of: { copy, told }, story }: { readonly of: ToldCopy; readonly story: ToldStory }): JSX.Element {
  const { report, kept, why, withdrawnBy, parent } = copy;
  const item = told[0]?.telling.item.id;
  const facts = [
    parent === undefined ? 'the origin' : kept === undefined ? '' : `${Math.round(kept * 100)} % kept`,
    reasonsInWords(why),
    told.length === 0 ? 'without this sentence' : '',
  ].filter((fact) => fact !== '');
  const differs = told.find(({ telling }) => telling.item.cite.quote !== story.lead[0]?.telling.item.cite.quote);
  return (
    <li class="copy" data-withdrawn={withdrawnBy !== undefined || undefined}>
      <Source report={report} {...(item !== undefined && { item })} />
      <p class="note">{facts.join('; ')}</p>
      {withdrawnBy !== undefined && <Withdrawn copy={copy} story={story} />}
      {differs !== undefined && <Sentence shown={differs} />}
    </li>
  );
} // prettier-ignore

function Withdrawn({ copy, story }: { readonly copy: Copy; readonly story: ToldStory }): JSX.Element {
  const by = [story.leadCopy, ...story.copies.map(({ copy }) => copy)].find(
    (one) => one?.report.id === copy.withdrawnBy,
  )?.report;
  return (
    <p class="withdrawn">
      Withdrawn by{' '}
      <a href={hrefOf({ screen: 'reader', part: copy.withdrawnBy, own: {}, open: undefined })}>
        {by === undefined
          ? 'a later report'
          : `${by.outlet ?? 'a report'}, ${publishedInWords(by.published)}`}
      </a>
    </p>
  );
}
