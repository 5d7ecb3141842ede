import Check from 'lucide-react/icons/check';
import { SeverityIcon } from './severity-icon';

export interface ToastMessageProps {
  /** What happened, as a sentence. */
  message: string;
  tone?: 'done' | 'failed';
  undo?: { label: string; onUndo: () => void };
}

/** The inside of a toast: ink on canvas, with a way back. */
export function ToastMessage({ message, tone = 'done', undo }: ToastMessageProps) {
  return (
    <div className="toast">
      {tone === 'done' ? <Check size={16} aria-hidden /> : <SeverityIcon severity="note" size={16} />}
      <span className="min-w-0 flex-1">{message}</span>
      {undo && (
        <button type="button" onClick={undo.onUndo}>
          {undo.label}
        </button>
      )}
    </div>
  );
}
