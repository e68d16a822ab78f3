import { ArrowDown, ArrowUp, BookmarkPlus, Ellipsis, Plus, Trash2 } from 'lucide';
import type { IconNode } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LineLink } from '../line/line.tsx';
import { Icon } from '../shell/icon.tsx';
import { CiteBox } from './cite-box.tsx';
import { isUncited, withCite, withoutCite } from './draft.ts';
import type { DraftLine } from './draft.ts';
import type { Editing } from './use-draft.ts';

interface SentenceProps {
  readonly line: DraftLine;
  /** Numbers of its sources, in the order of its citations. */
  readonly notes: readonly number[];
  readonly editing: Editing;
  /** Whether the page is final. */
  readonly fixed: boolean;
  readonly writing: boolean;
  readonly citing: boolean;
  readonly onWrite: () => void;
  readonly onWritten: (text: string) => void;
  readonly onCite: (open: boolean) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** A sentence of the page with its sources; one without is marked in the margin. */
export function Sentence(props: SentenceProps): JSX.Element {
  const { line, notes, editing, fixed, writing, citing, onWrite, onWritten, onCite } = props;
  const { draft, change } = editing;
  const [open, setOpen] = useState(false);
  if (writing) return <Writing text={line.text} onWritten={onWritten} />;
  return (
    <>
      <p class="brief-line">
        {fixed ? (
          <span id={`line-${line.key}`} tabIndex={-1}>
            {line.text}
          </span>
        ) : (
          <span
            id={`line-${line.key}`}
            class="brief-words"
            role="button"
            tabIndex={0}
            aria-label={`Edit: ${line.text}`}
            onClick={onWrite}
          >
            {line.text}
          </span>
        )}
        {/* A number does not go to the next line without its sentence. */ '\u2060'}
        {line.cites.map((id, at) => (
          <sup key={id} class="cite">
            <LineLink id={id}>
              <span class="unseen">Source </span>
              {notes[at]}
            </LineLink>
          </sup>
        ))}
        {isUncited(line) && <strong class="uncited"> no source</strong>}
      </p>
      {!fixed && (
        <button
          type="button"
          class="quiet brief-more no-print"
          aria-label="What can be done with this sentence"
          title="What can be done with this sentence"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon of={Ellipsis} size={16} />
        </button>
      )}
      {!fixed && open && (
        <div class="brief-line-tools no-print">
          <Tool
            of={BookmarkPlus}
            name="Sources of this sentence"
            pressed={citing}
            act={() => onCite(!citing)}
          />
          <Tool of={Plus} name="Add a sentence after this" act={props.onAdd} />
          <Tool of={ArrowUp} name="Move up" act={() => props.onMove(-1)} />
          <Tool of={ArrowDown} name="Move down" act={() => props.onMove(1)} />
          <Tool of={Trash2} name="Take this sentence out" act={props.onRemove} />
        </div>
      )}
      {citing && !fixed && (
        <CiteBox
          line={line}
          draft={draft}
          onAdd={(source) => change(withCite(draft, line.key, source))}
          onRemove={(id) => change(withoutCite(draft, line.key, id))}
          onClose={() => onCite(false)}
        />
      )}
    </>
  );
}

interface ToolProps {
  readonly of: IconNode;
  readonly name: string;
  readonly pressed?: boolean;
  readonly act: () => void;
}

function Tool({ of, name, pressed, act }: ToolProps): JSX.Element {
  return (
    <button type="button" class="quiet" aria-label={name} title={name} aria-expanded={pressed} onClick={act}>
      <Icon of={of} size={15} />
    </button>
  );
}

/** Enter keeps what was written, and so does leaving; Escape leaves it as it was. */
function Writing({
  text,
  onWritten,
}: {
  readonly text: string;
  readonly onWritten: (text: string) => void;
}): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(text.length, text.length);
  }, []);
  const finish = (written: string): void => {
    if (done.current) return;
    done.current = true;
    onWritten(written.replaceAll(/\s+/g, ' ').trim());
  };
  return (
    <textarea
      ref={field}
      class="brief-field"
      aria-label="Sentence"
      rows={Math.max(1, Math.ceil(text.length / 70))}
      maxLength={2000}
      defaultValue={text}
      onBlur={({ currentTarget }) => finish(currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          finish(event.currentTarget.value);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          finish(text);
        }
      }}
    />
  );
}
