import type { BoardIdea } from '@upbeat/db/ideas/row';
import Check from 'lucide-react/icons/check';
import Undo from 'lucide-react/icons/undo-2';
import { Button } from '~/components/ui/button';
import { SeverityIcon } from '~/components/ui/severity-icon';
import { decisionKey } from '../decision-key';
import { useIdeaAct } from './use-idea-act';

/** What every decision on an idea carries: which act, once, on which version. */
export function DecisionFields({ idea, intent }: { idea: Pick<BoardIdea, 'id' | 'rowVersion'>; intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="key" value={decisionKey(intent, idea.id, idea.rowVersion)} />
      <input type="hidden" name="ideaId" value={idea.id} />
      <input type="hidden" name="rowVersion" value={idea.rowVersion} />
    </>
  );
}

export interface DecideButtonProps {
  idea: Pick<BoardIdea, 'id' | 'rowVersion' | 'title'>;
  intent: 'accept' | 'undo';
  action: string;
}

/** Accepts an idea, or takes a decision back. */
export function DecideButton({ idea, intent, action }: DecideButtonProps) {
  const act = useIdeaAct(idea.id, intent);
  const accept = intent === 'accept';

  return (
    <act.Form method="post" action={action}>
      <DecisionFields idea={idea} intent={intent} />
      <Button
        type="submit"
        size="small"
        variant={accept ? 'default' : 'ghost'}
        icon={accept ? <Check size={14} aria-hidden /> : <Undo size={14} aria-hidden />}
        busy={act.busy && (accept ? 'Accepting' : 'Taking back')}
        aria-label={act.busy ? undefined : `${accept ? 'Accept' : 'Undo'}: ${idea.title}`}
      >
        {accept ? 'Accept' : 'Undo'}
      </Button>
      {act.refused && <Refused>{act.refused}</Refused>}
    </act.Form>
  );
}

/** Why an act was refused, under its button. */
export function Refused({ children }: { children: string }) {
  return (
    <p role="alert" className="sentence text-bad">
      <SeverityIcon severity="block" />
      {children}
    </p>
  );
}
