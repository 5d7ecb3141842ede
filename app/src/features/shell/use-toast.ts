import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { showToast } from '~/components/ui/show-toast';
import type { Toast } from '~/request/toast.server';

/** Shows the sentence that the last act left for this page; its Undo posts where the act said. */
export function useToast(toast: Toast | null): void {
  const { submit } = useFetcher();

  useEffect(() => {
    if (!toast) return;
    const { message, undo } = toast;
    void showToast(message, {
      undo: undo && (() => void submit(undo.fields, { method: 'post', action: undo.action })),
    });
  }, [toast, submit]);
}
