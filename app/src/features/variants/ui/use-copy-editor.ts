import type { CopyFields } from '@upbeat/core/channels';
import { useCallback, useEffect, useRef, useState } from 'react';
import { change, startHistory, undo } from '../edit-history';
import { isSameCopy } from '../edit-copy';
import { readDraft } from './draft-store';
import type { SendCopy } from './send-copy';
import { useAutosave } from './use-autosave';
import type { Stored } from './use-autosave';

interface Options {
  variantId: string;
  stored: Stored;
  send: SendCopy;
  onSaved?: (status: string) => void;
}

/** The words of a variant as one writes them: with undo, autosave, and what an earlier page of this tab could not save. */
export function useCopyEditor({ variantId, stored, send, onSaved }: Options) {
  const [history, setHistory] = useState(() => startHistory(stored.fields));
  const autosave = useAutosave({ variantId, stored, send, onSaved });
  const { touch, adopt, contest, rowVersion, isClean } = autosave;
  const current = useRef(history);
  current.current = history;

  const step = useCallback(
    (next: typeof history) => {
      if (next === current.current) return;
      current.current = next;
      setHistory(next);
      touch(next.fields);
    },
    [touch],
  );
  const edit = useCallback(
    (fields: CopyFields, at: string | null = null) => step(change(current.current, fields, at)),
    [step],
  );

  // What the server holds moved on without us: take it over, unless there are words here that it has not got.
  useEffect(() => {
    if (stored.rowVersion <= rowVersion() || !isClean()) return;
    adopt(stored);
    setHistory(startHistory(stored.fields));
  }, [stored, rowVersion, isClean, adopt]);

  // Only what this tab left behind when the page opens, not what is written while it is open.
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (opened.current === variantId) return;
    opened.current = variantId;
    const draft = readDraft(variantId);
    if (!draft || isSameCopy(draft.fields, stored.fields)) return;
    setHistory(startHistory(draft.fields));
    if (draft.rowVersion === stored.rowVersion) touch(draft.fields);
    else contest(draft.fields, draft.base, { ...stored, by: null });
  }, [variantId, stored, touch, contest]);

  return {
    fields: history.fields,
    canUndo: history.past.length > 0,
    edit,
    undo: useCallback(() => step(undo(current.current)), [step]),
    autosave,
    replace: useCallback((fields: CopyFields) => setHistory((before) => change(before, fields, null)), []),
  };
}
