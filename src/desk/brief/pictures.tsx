import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Brief } from '../api.ts';
import { citedDays } from '../pictures/cited-days.ts';
import { CitedPicture } from '../pictures/cited-picture.tsx';
import { PairPictures } from '../pictures/pair-pictures.tsx';
import { useWidth } from '../chronology/gestures.ts';

/** What the page is about as pictures, as they stand in its printed document. */
export function Pictures({ page }: { readonly page: Brief }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const days = citedDays(page);
  return (
    <div class="brief-pictures" ref={box}>
      {page.pairs !== undefined && (
        <section>
          <h3 id="between-title">Between whom</h3>
          <div class="scrolled" role="region" aria-labelledby="between-title" tabIndex={0}>
            <PairPictures pairs={page.pairs} />
          </div>
        </section>
      )}
      {days !== undefined && (
        <section>
          <h3>What is cited, by day</h3>
          {width > 0 && <CitedPicture days={days} width={width} />}
        </section>
      )}
    </div>
  );
}
