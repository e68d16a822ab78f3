import { useEffect, useRef, useState } from 'preact/hooks';
import type { Brief } from '../../record/brief.ts';
import { say, tell } from '../state/say.ts';
import { briefOf, draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { keepDraft, keptDraft } from './kept.ts';

/** A page that is being edited. */
export interface Editing {
  readonly draft: Draft;
  /** The draft as it is laid out. */
  readonly page: Brief;
  /** Whether anything was changed, so that it is kept in the browser. */
  readonly edited: boolean;
  /** Puts a changed draft in the place of the former. `done`: what was done, where it should be told with a way back. */
  readonly change: (draft: Draft, done?: string) => void;
  readonly undo: () => boolean;
  /** The record's own page again. */
  readonly startOver: () => void;
}

/** Steps that can be taken back. */
const STEPS = 100;

/** The draft kept under a name, or else the record's own page. */
export function useDraft(brief: Brief, key: string): Editing {
  const [drafts, setDrafts] = useState<{ readonly key: string; readonly kept: Draft | undefined }>(() => ({
    key,
    kept: keptDraft(key),
  }));
  const steps = useRef<(Draft | undefined)[]>([]);
  useEffect(() => {
    if (drafts.key === key) return;
    steps.current = [];
    setDrafts({ key, kept: keptDraft(key) });
  }, [key]);
  const kept = drafts.key === key ? drafts.kept : keptDraft(key);

  const put = (next: Draft | undefined): void => {
    if (!keepDraft(key, next))
      tell({ text: 'Too long to be kept in the browser: copy the page out before you leave' });
    setDrafts({ key, kept: next });
  };
  const undo = (): boolean => {
    if (steps.current.length === 0) return false;
    put(steps.current.pop());
    say('Taken back');
    return true;
  };
  const change = (next: Draft | undefined, done?: string): void => {
    steps.current = [...steps.current.slice(1 - STEPS), kept];
    put(next);
    if (done !== undefined) tell({ text: done, undo: () => void undo() });
  };
  const draft = kept ?? draftOf(brief);
  return {
    draft,
    page: briefOf(draft),
    edited: kept !== undefined,
    change,
    undo,
    startOver: () => change(undefined, 'Started over from the record'),
  };
}
