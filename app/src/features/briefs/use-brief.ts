import type { BriefSlots } from '@upbeat/core/brief';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredBrief } from './forms';
import { mergeSlots, sameSlots } from './merge-slots';
import type { SendBrief } from './send-brief';

/** Where the words stand: all kept, on their way, not kept (with the reason), or met by another member's. */
export type BriefState =
  | { kind: 'saved'; at: string; merged?: boolean }
  | { kind: 'waiting' }
  | { kind: 'failed'; message: string }
  | { kind: 'clash'; theirs: StoredBrief; slots: (keyof BriefSlots)[] };

const DELAY_MS = 800;
const RETRY_MS = 5_000;

/**
 * A brief being written: saved a moment after the last key, one save at a time. Another member's changes to other slots are taken in
 * silently (and said so); where both changed the same slot a person decides. A failed save keeps the words and is tried again.
 */
export function useBrief(stored: StoredBrief, send: SendBrief) {
  const [slots, setSlots] = useState(stored.slots);
  const [state, setState] = useState<BriefState>({ kind: 'saved', at: stored.savedAt });
  const now = useRef({ slots: stored.slots, base: stored, clash: false });
  const flight = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const show = useCallback((next: BriefSlots) => {
    now.current.slots = next;
    setSlots(next);
  }, []);

  /** Saves what is not saved; true when every word is kept. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (flight.current) await flight.current;
    const { current } = now;
    if (current.clash) return false;
    if (sameSlots(current.slots, current.base.slots)) {
      // Typed and taken back: what stands on screen is what is kept.
      setState((before) => (before.kind === 'saved' ? before : { kind: 'saved', at: current.base.savedAt }));
      return true;
    }
    const sent = current.slots;
    setState({ kind: 'waiting' });
    flight.current = send({ rowVersion: current.base.rowVersion, slots: sent }).then((answer) => {
      flight.current = null;
      if (answer.kind === 'failed') {
        setState({ kind: 'failed', message: answer.message });
        timer.current = setTimeout(() => void save(), RETRY_MS);
        return false;
      }
      if (answer.kind === 'saved') {
        current.base = answer;
        setState({ kind: 'saved', at: answer.savedAt });
        return true;
      }
      const { merged, clashes } = mergeSlots(current.base.slots, current.slots, answer.slots);
      show(merged);
      if (clashes.length > 0) {
        current.clash = true;
        setState({ kind: 'clash', theirs: answer, slots: clashes });
        return false;
      }
      current.base = answer;
      setState({ kind: 'saved', at: answer.savedAt, merged: true });
      return true;
    });
    const kept = await flight.current;

    return kept && !sameSlots(now.current.slots, now.current.base.slots) ? save() : kept;
  }, [send, show]);

  /** Takes new words and saves them in a moment. */
  const change = useCallback(
    (next: BriefSlots) => {
      show(next);
      if (now.current.clash) return;
      setState((before) => (before.kind === 'failed' ? before : { kind: 'waiting' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), DELAY_MS);
    },
    [save, show],
  );

  /** Ends a clash with the words a person settled on. */
  const settle = useCallback(
    (next: BriefSlots, theirs: StoredBrief) => {
      now.current.base = theirs;
      now.current.clash = false;
      show(next);
      setState({ kind: 'saved', at: theirs.savedAt });
      void save();
    },
    [save, show],
  );

  // What the page loaded anew stands where nothing was written here meanwhile.
  useEffect(() => {
    const { current } = now;
    if (stored.rowVersion <= current.base.rowVersion || flight.current || current.clash) return;
    if (!sameSlots(current.slots, current.base.slots)) return;
    current.base = stored;
    show(stored.slots);
    setState({ kind: 'saved', at: stored.savedAt });
  }, [stored, show]);

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (!sameSlots(now.current.slots, now.current.base.slots)) event.preventDefault();
    };
    const again = (): void => void save();
    window.addEventListener('beforeunload', guard);
    window.addEventListener('online', again);

    return () => {
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('online', again);
      // Leaving for another page of the app: what was typed last is still sent.
      void save();
      clearTimeout(timer.current);
    };
  }, [save]);

  return { slots, state, change, save, settle };
}
