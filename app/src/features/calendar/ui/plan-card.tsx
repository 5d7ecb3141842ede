import { useFetcher } from '@remix-run/react';
import type { PiecePlan } from '@upbeat/db/content-pieces/get-plan';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import type { ActReply } from '~/request/use-act';

export interface PlanCardProps {
  plan: PiecePlan;
  /** Address that takes the day. */
  action: string;
  calendar: string;
  mayWrite: boolean;
}

/** The day on which a content piece is planned to go live, for all of its variants. */
export function PlanCard({ plan, action, calendar, mayWrite }: PlanCardProps) {
  const { day } = useFormat();
  const fetcher = useFetcher<ActReply>();
  const errors = fetcher.data && 'result' in fetcher.data ? fetcher.data.result.error : null;
  const month = plan.plannedFor === null ? '' : `?month=${plan.plannedFor.slice(0, 7)}`;

  return (
    <Card aria-label="Planned for">
      <CardHeader
        title="Planned for"
        aside={
          <LinkButton variant="ghost" size="small" to={calendar + month}>
            Calendar
          </LinkButton>
        }
      />
      <CardBody>
        {mayWrite ? (
          <fetcher.Form key={plan.rowVersion} method="post" action={action} className="grid gap-2">
            <input type="hidden" name="rowVersion" value={plan.rowVersion} />
            <div className="flex items-end gap-2">
              <div className="min-w-0 flex-1">
                <Field label="Day it goes live" hideLabel error={errors?.['plannedFor'] ?? []}>
                  {(control) => (
                    <Input {...control} type="date" name="plannedFor" defaultValue={plan.plannedFor ?? ''} />
                  )}
                </Field>
              </div>
              <Button type="submit" busy={fetcher.state !== 'idle' && 'Saving'}>
                Save the day
              </Button>
            </div>
            <FormError errors={errors?.[''] ?? undefined} />
          </fetcher.Form>
        ) : (
          <p className="text-sm">{plan.plannedFor === null ? 'No day yet.' : day(plan.plannedFor)}</p>
        )}
        <p className="mt-2 text-xs text-ink-3">Of the whole content piece. A placement has days of its own.</p>
      </CardBody>
    </Card>
  );
}
