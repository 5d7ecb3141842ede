import type { Thread } from '../threads';
import { Pin } from './pin';

/** The pins of the threads at one entry; each leads to its comment. Nothing where there is none. */
export function Pins({ threads, onOpen }: { threads: readonly Thread[]; onOpen: (thread: Thread) => void }) {
  if (threads.length === 0) return null;

  return (
    <span className="pins">
      {threads.map((thread) => (
        <Pin
          key={thread.root.id}
          number={thread.number}
          isResolved={thread.isResolved}
          onPress={() => onOpen(thread)}
        />
      ))}
    </span>
  );
}
