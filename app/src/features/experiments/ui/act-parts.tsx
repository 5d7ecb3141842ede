import { FormError } from '~/components/ui/form-error';
import { DecisionStale } from '~/features/decisions/ui/stale-notice';
import type { useAct } from '~/request/use-act';
import type { ExperimentScreen } from '../experiment-screen.server';

export type ExperimentAct = ReturnType<typeof useAct>;

/** What every act on a test carries: which act, once, on which version. */
export function ActFields({ screen, intent }: { screen: ExperimentScreen; intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="key" value={`${intent}-${screen.key}`} />
      <input type="hidden" name="rowVersion" value={screen.test.rowVersion} />
    </>
  );
}

/** Why an act was refused; where the test changed meanwhile, with a way to read it anew. */
export function ActRefused({ act }: { act: ExperimentAct }) {
  if (act.code === 'stale') return <DecisionStale now="" />;

  return <FormError errors={act.refused === null ? undefined : [act.refused]} />;
}
