import { useAct } from '~/request/use-act';

/** One act on an idea at a time. */
export function useIdeaAct(ideaId: string, intent: string) {
  return useAct(`${intent}-${ideaId}`);
}
