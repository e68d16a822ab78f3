import { Download, Maximize2, Minus, Plus } from 'lucide';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../shell/icon.tsx';
import { go, goOwn, route } from '../state/address.ts';
import { useKeys } from '../state/keyboard.ts';
import { tell } from '../state/say.ts';
import { day, period } from '../state/view.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { Row } from '../api.ts';
import { savePicture } from './export-picture.ts';
import { DayLine } from './day-list.tsx';
import { counted } from '../words/amounts.ts';

interface FrameProps {
  /** "Timeline". */
  readonly name: string;
  /** What is said beside the tools: how much is drawn and what is not. */
  readonly note: ComponentChildren;
  readonly legend: ComponentChildren;
  /** Said at the foot of an exported picture. */
  readonly source: string;
  readonly picture: ComponentChildren;
  /** The same as a table. */
  readonly table: ComponentChildren;
  /** Tools of its own. */
  readonly tools?: ComponentChildren;
  readonly zoom: (factor: number) => void;
  /** Pixels to the right and down. A timeline goes to the sides only. */
  readonly moves: 'aside' | 'all';
  readonly pan: (dx: number, dy: number) => void;
  readonly fit: () => void;
  readonly chosen?: Chosen | undefined;
  /** The element in which the picture stands. */
  readonly box: RefObject<HTMLDivElement | null>;
}

export interface Chosen {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Makes what is chosen the filter; undefined where it is no filter. */
  readonly only?: (() => void) | undefined;
}

const STEP = 60;
const LARGER = 1.4;

/** A picture with its tools, its legend, the table that tells the same, and the lines of what was chosen in it. */
export function PictureFrame(props: FrameProps): JSX.Element {
  const { name, note, legend, picture, table, tools, zoom, moves, pan, fit, chosen, box } = props;
  const asTable = route.value.own['table'] === 'true';
  useKeys(keysOf(props, asTable));
  return (
    <div class="picture-frame" data-chosen={chosen !== undefined || undefined}>
      <div class="picture-tools">
        <button type="button" class="tool" aria-pressed={asTable} onClick={toggleTable}>
          Table
        </button>
        {!asTable && (
          <>
            <div class="joined" role="group" aria-label="Size">
              <Tool says="Smaller" icon={Minus} act={() => zoom(1 / LARGER)} />
              <Tool says="Larger" icon={Plus} act={() => zoom(LARGER)} />
              <Tool says="All of it" icon={Maximize2} act={fit} />
            </div>
            <div class="joined" role="group" aria-label="Move">
              {MOVES.slice(0, moves === 'all' ? 4 : 2).map(([says, sign, x, y]) => (
                <button
                  key={says}
                  type="button"
                  class="tool icon"
                  aria-label={says}
                  title={says}
                  onClick={() => pan(-x * STEP, -y * STEP)}
                >
                  {sign}
                </button>
              ))}
            </div>
          </>
        )}
        {tools}
        {!asTable && <SaveTools {...props} />}
        {!asTable && <p class="note">{note}</p>}
      </div>
      <div class="picture-and-lines">
        {asTable ? (
          <div class="picture-table" role="region" aria-label={`${name} as a table`} tabIndex={0}>
            {table}
          </div>
        ) : null}
        <div class="picture-box" hidden={asTable}>
          <div
            ref={box}
            class="picture-hold"
            tabIndex={0}
            role="group"
            aria-label={`${name}; the table tells the same`}
            onClick={choose}
          >
            {picture}
          </div>
          <div class="legend">{legend}</div>
        </div>
        {chosen !== undefined && <ChosenLines {...chosen} />}
      </div>
    </div>
  );
}

const MOVES = [
  ['To the left', '←', -1, 0],
  ['To the right', '→', 1, 0],
  ['Up', '↑', 0, -1],
  ['Down', '↓', 0, 1],
] as const;

function Tool({
  says,
  icon,
  act,
}: {
  readonly says: string;
  readonly icon: typeof Plus;
  readonly act: () => void;
}): JSX.Element {
  return (
    <button type="button" class="tool icon" aria-label={says} title={says} onClick={act}>
      <Icon of={icon} size={16} />
    </button>
  );
}

function keysOf(
  { name, zoom, moves, pan, fit }: FrameProps,
  asTable: boolean,
): Parameters<typeof useKeys>[0] {
  const group = 'Chronology';
  const drawn = (act: () => void) => (): boolean => {
    if (asTable) return false;
    act();
    return true;
  };
  return [
    { keys: 'v', says: `${name}: the picture or its table`, group, act: toggleTable },
    { keys: '+', says: 'Larger', group, act: drawn(() => zoom(LARGER)) },
    { keys: '-', says: 'Smaller', group, act: drawn(() => zoom(1 / LARGER)) },
    { keys: '0', says: 'All of it', group, act: drawn(fit) },
    ...MOVES.slice(0, moves === 'all' ? 4 : 2).map(([says, , x, y]) => ({
      keys: x === 0 ? (y < 0 ? 'ArrowUp' : 'ArrowDown') : x < 0 ? 'ArrowLeft' : 'ArrowRight',
      says: `${says}, with the picture in focus`,
      group,
      // Elsewhere the arrows keep scrolling.
      act: () =>
        !asTable && document.activeElement?.closest('.picture-hold') !== null
          ? drawn(() => pan(-x * STEP, -y * STEP))()
          : false,
    })),
  ];
}

function toggleTable(): void {
  goOwn({ table: route.value.own['table'] === 'true' ? '' : 'true' });
}

/** A click on a mark opens its line, or chooses what it stands for; once more takes that back. */
function choose({ target }: Event): void {
  const mark =
    target instanceof Element
      ? target.closest<SVGElement>('[data-line], [data-cluster], [data-place], [data-actor], [data-bond]')
      : null;
  if (mark === null) return;
  const { line, cluster, place, actor, bond } = mark.dataset;
  if (line !== undefined) return go({ open: route.value.open === line ? undefined : line });
  const named = Object.entries({ cluster, place, actor, bond })
    .filter(([, value]) => value !== undefined)
    .map(([of, value]) => `${of}:${value}`)[0];
  if (named !== undefined) goOwn({ sel: route.value.own['sel'] === named ? '' : named });
}

/** Lines of what was chosen in the picture. */
function ChosenLines({ title, rows, only }: Chosen): JSX.Element {
  return (
    <section class="chosen" aria-labelledby="chosen-heading">
      <h2 id="chosen-heading">
        {title} <span class="count">{counted(rows.length, 'line', 'lines')}</span>
      </h2>
      <p class="chosen-tools">
        {only !== undefined && (
          <button type="button" class="quiet" onClick={only}>
            Only these
          </button>
        )}
        <button type="button" class="quiet" onClick={() => goOwn({ sel: '' })}>
          Close
        </button>
      </p>
      {rows.length === 0 ? (
        <p class="note">Nothing of the lines shown now.</p>
      ) : (
        <ol>
          {rows.map((row) => (
            <DayLine key={row.id} row={row} />
          ))}
        </ol>
      )}
    </section>
  );
}

function SaveTools({ name, source, box }: FrameProps): JSX.Element {
  const opened = useRef(false);
  const save = (format: 'svg' | 'png'): void => {
    const svg = box.current?.querySelector('svg');
    if (svg === null || svg === undefined || opened.current) return;
    opened.current = true;
    const days = period.value;
    const title = `${route.value.affair ?? 'All reports'}: ${name.toLowerCase()}`;
    const seen = day.value === undefined ? '' : `As of ${edtfInWords(day.value)}. `;
    const of = days === undefined ? '' : `Reports of ${edtfInWords(`${days.first}/${days.last}`)}. `;
    savePicture(svg, {
      title,
      foot: `${seen}${of}${source}Demarche`,
      format,
      name: `${name.toLowerCase()}-${day.value ?? 'undated'}`,
    })
      .catch(() => tell({ text: `The ${format.toUpperCase()} could not be made.` }))
      .finally(() => (opened.current = false));
  };
  return (
    <div class="joined" role="group" aria-label="Save">
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="tool"
          aria-label={`Save as ${format.toUpperCase()}`}
          onClick={() => save(format)}
        >
          <Icon of={Download} size={14} /> {format.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
