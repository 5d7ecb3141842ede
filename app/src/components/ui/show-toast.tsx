import { ToastMessage } from './toast-message';

export interface ToastOptions {
  tone?: 'done' | 'failed';
  /** Offers a way back for as long as the toast is on screen. */
  undo?: () => void;
  undoLabel?: string;
}

const SIX_SECONDS = 6_000;

/** Says what happened, bottom right, for six seconds (longer while hovered or focused). The library is loaded by its first use. */
export async function showToast(message: string, { tone, undo, undoLabel = 'Undo' }: ToastOptions = {}): Promise<void> {
  const { toast } = await import('sonner');
  toast.custom(
    (id) => (
      <ToastMessage
        message={message}
        tone={tone}
        undo={
          undo && {
            label: undoLabel,
            onUndo: () => {
              toast.dismiss(id);
              undo();
            },
          }
        }
      />
    ),
    { duration: SIX_SECONDS },
  );
}
