import type { CopyFields } from '@upbeat/core/channels';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isSameCopy } from '../edit-copy';
import { dropDraft, keepDraft } from './draft-store';
import type { SendCopy, SendReply } from './send-copy';

type Theirs = Extract<SendReply, { kind: 'conflict' }>['theirs'];

/** Where the words stand. `conflict` holds what another window saved and what both started from. */
export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' | 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; base: CopyFields; theirs: Theirs };

/** The stored copy that an editor starts from. */
export interface Stored {
  fields: CopyFields;
  rowVersion: number;
  savedAt: string;
}

interface Options {
  variantId: string;
  stored: Stored;
  send: SendCopy;
  /** Milliseconds without a key before a save. */
  delay?: number;
  /** Told of every save that was kept, with the status the variant has then. */
  onSaved?: (status: string) => void;
}

const USUAL_DELAY = 800;
const LONGEST_WAIT = 30_000;

/**
 * Saves words a moment after the last key, one save at a time. A failed save keeps the words (here and in this tab's store) and is
 * tried again, longer each time; a save that met newer words stops until a person brought both together.
 */
export function useAutosave({ variantId, stored, send, delay = USUAL_DELAY, onSaved }: Options) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: stored.savedAt });
  const base = useRef(stored);
  const words = useRef(stored.fields);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flight = useRef<Promise<boolean> | null>(null);
  const failures = useRef(0);
  const stopped = useRef(false);
  const latest = useRef({ send, onSaved });
  latest.current = { send, onSaved };

  const save = useCallback(
    (keepFirst?: boolean): Promise<boolean> => {
      clearTimeout(timer.current);
      if (flight.current) return flight.current.then(() => save());
      if (stopped.current) return Promise.resolve(false);
      if (isSameCopy(words.current, base.current.fields) && !keepFirst) {
        // Typed and taken back: what stands on screen is what is kept.
        failures.current = 0;
        dropDraft(variantId);
        setState({ kind: 'saved', at: base.current.savedAt });
        return Promise.resolve(true);
      }
      const fields = words.current;
      const from = base.current;
      setState({ kind: 'saving' });
      const run = latest.current.send({ rowVersion: from.rowVersion, fields, keepFirst }).then((reply) => {
        flight.current = null;
        if (reply.kind === 'conflict') {
          stopped.current = true;
          setState({ kind: 'conflict', base: from.fields, theirs: reply.theirs });
          return false;
        }
        if (reply.kind === 'refused') {
          failures.current += 1;
          setState({ kind: 'failed', message: reply.message });
          if (!reply.isFinal)
            timer.current = setTimeout(() => void save(), Math.min(2000 * 2 ** failures.current, LONGEST_WAIT));
          return false;
        }
        failures.current = 0;
        base.current = { fields, rowVersion: reply.rowVersion, savedAt: reply.savedAt };
        latest.current.onSaved?.(reply.status);
        if (!isSameCopy(words.current, fields)) return save();
        dropDraft(variantId);
        setState({ kind: 'saved', at: reply.savedAt });
        return true;
      });
      flight.current = run;

      return run;
    },
    [variantId],
  );

  /** Takes note of new words and saves them in a moment. */
  const touch = useCallback(
    (fields: CopyFields) => {
      words.current = fields;
      const { rowVersion, fields: start } = base.current;
      keepDraft(variantId, { rowVersion, base: start, fields });
      if (stopped.current) return;
      if (!flight.current) setState({ kind: 'waiting' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), delay);
    },
    [delay, save, variantId],
  );

  /** Goes on from what the server holds now: another member's save, a restored version. */
  const adopt = useCallback((from: Stored) => {
    base.current = from;
    words.current = from.fields;
    stopped.current = false;
    setState({ kind: 'saved', at: from.savedAt });
  }, []);

  /** Words were found that stand against newer ones: a person decides before anything is saved. */
  const contest = useCallback((fields: CopyFields, start: CopyFields, theirs: Theirs) => {
    words.current = fields;
    stopped.current = true;
    setState({ kind: 'conflict', base: start, theirs });
  }, []);

  /** Ends a conflict with the words a person settled on. */
  const settle = useCallback(
    (fields: CopyFields, theirs: Theirs): Promise<boolean> => {
      base.current = { fields: theirs.fields, rowVersion: theirs.rowVersion, savedAt: theirs.savedAt };
      words.current = fields;
      stopped.current = false;
      if (!isSameCopy(fields, theirs.fields)) return save(true);
      dropDraft(variantId);
      setState({ kind: 'saved', at: theirs.savedAt });

      return Promise.resolve(true);
    },
    [save, variantId],
  );

  useEffect(() => {
    const again = () => {
      if (!isSameCopy(words.current, base.current.fields)) void save();
    };
    window.addEventListener('online', again);

    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer.current);
    };
  }, [save]);

  return {
    state,
    /** The row_version that the words on screen were last saved as. */
    rowVersion: () => base.current.rowVersion,
    isClean: () => isSameCopy(words.current, base.current.fields),
    touch,
    /** Saves now; true when every word is kept. */
    flush: save,
    adopt,
    contest,
    settle,
  };
}
