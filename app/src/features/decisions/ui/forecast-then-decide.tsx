import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { RadioGroup, type RadioChoice } from '~/components/ui/radio-group';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';

export interface ForecastThenDecideProps {
  /** Step 1: the question while one's own forecast is open, all forecasts once it is locked, or why there is none to make. */
  forecast: ReactNode;
  /** Whether steps 2 and 3 are open. */
  locked: boolean;
  action: string;
  /** Idempotency key and row version, posted with the choice. */
  fields: Record<'key' | 'rowVersion', string>;
  choices: readonly RadioChoice[];
  /** Offers a line of one's own: another way to decide (`choice`), or what else was considered (`also`). */
  writeIn?: { name: 'also' | 'other'; label: string; hint: string };
  /** What becomes of the ways that are not chosen. */
  kept: string;
  /** When the reason will be read again: "when the outcome is in, on 3 Feb". */
  readAgain: string;
  /** The verb of a choice: "Apply it". */
  verbOf: (choice: string | null) => string;
  /** Said above the button when the act found new data. */
  stale?: ReactNode;
}

/**
 * Forecast, then decide: one's own forecast first, then a choice, then a reason. Every desk decides with it. Nothing typed is lost
 * when the act is refused: the page loads again round it.
 */
export function ForecastThenDecide({ forecast, locked, ...rest }: ForecastThenDecideProps) {
  const chooseRef = useRef<HTMLHeadingElement>(null);
  const wasLocked = useRef(locked);
  useEffect(() => {
    if (locked && !wasLocked.current) chooseRef.current?.focus();
    wasLocked.current = locked;
  }, [locked]);

  return (
    <Card as="section" aria-label="Forecast, then decide">
      <Step n={1} title={locked ? 'Forecasts' : 'Your forecast'}>
        {forecast}
      </Step>
      {locked ? (
        <DecideForm {...rest} chooseRef={chooseRef} />
      ) : (
        <>
          <Step n={2} title="Choose" shut>
            Opens when the forecast is locked.
          </Step>
          <Step n={3} title="Say why" shut>
            A reason is required. It is read again {rest.readAgain}.
          </Step>
          <div className="border-t border-line px-[18px] py-3.5">
            <Button className="w-full" disabled="Forecast first, then decide">
              Decide
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

interface StepProps {
  n: number;
  title: string;
  shut?: boolean;
  titleRef?: React.Ref<HTMLHeadingElement>;
  children: ReactNode;
}

function Step({ n, title, shut = false, titleRef, children }: StepProps) {
  return (
    <div className={`px-[18px] py-4 ${n > 1 ? 'border-t border-line' : ''}`}>
      <h2
        ref={titleRef}
        tabIndex={-1}
        className={`mb-2 text-base font-semibold outline-none ${shut ? 'text-ink-2' : ''}`}
      >
        {n}. {title}
      </h2>
      {shut ? <p className="text-sm text-ink-2">{children}</p> : children}
    </div>
  );
}

function DecideForm({
  action,
  fields,
  choices,
  writeIn,
  kept,
  readAgain,
  verbOf,
  stale,
  chooseRef,
}: Omit<ForecastThenDecideProps, 'forecast' | 'locked'> & { chooseRef: React.Ref<HTMLHeadingElement> }) {
  const act = useAct(`decide-${action}`);
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState('');

  return (
    <act.Form method="post" action={action}>
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="key" value={fields.key} />
      <input type="hidden" name="rowVersion" value={fields.rowVersion} />
      <Step n={2} title="Choose" titleRef={chooseRef}>
        <RadioGroup
          legend="What do you decide?"
          hideLegend
          name="choice"
          value={choice ?? ''}
          onChange={setChoice}
          choices={choices}
        />
        <FormError errors={act.errors['choice'] ?? undefined} />
        {writeIn && (
          <div className="mt-3">
            <Field label={writeIn.label} hint={writeIn.hint} error={act.errors[writeIn.name] ?? undefined}>
              {(control) => <Input {...control} name={writeIn.name} maxLength={200} />}
            </Field>
          </div>
        )}
        <p className="mt-2 text-xs text-ink-3">{kept}</p>
      </Step>
      <Step n={3} title="Say why">
        <Field label={`Read again ${readAgain}`} error={act.errors['reason'] ?? undefined}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </Step>
      <div className="grid gap-3 border-t border-line px-[18px] py-3.5">
        {act.code === 'stale' && stale}
        <FormError errors={act.refused === null || act.code === 'stale' ? undefined : [act.refused]} />
        <Button type="submit" variant="primary" className="w-full" busy={act.busy && 'Deciding'}>
          {verbOf(choice)}
        </Button>
      </div>
    </act.Form>
  );
}
