import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigate, useNavigation } from '@remix-run/react';
import type { SealedPair, Side, SurenessStep } from '@upbeat/db/taste/row';
import Lock from 'lucide-react/icons/lock';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { FormError } from '~/components/ui/form-error';
import { LinkButton } from '~/components/ui/link-button';
import { STEPS } from '../sureness';
import { LETTERS } from '../words';
import { CostLine } from './cost-line';
import { KeyLine } from './key-line';
import { SealedCards } from './sealed-cards';
import { SurenessSteps } from './sureness-steps';

export interface PairFormProps {
  /** Idempotency key of the answer. */
  actKey: string;
  pair: SealedPair;
  /** Where the next pair is shown, this one put off; null for the last of the ten. */
  skipTo: string | null;
  lastResult?: SubmissionResult<string[]>;
}

const SIDES: Record<string, Side> = { a: 'first', b: 'second' };
const isTouched = () => window.matchMedia('(pointer: coarse)').matches;
const isTyped = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;

/** Picks one of two headlines and says how sure: by pointer, by arrows, or by the keys named below while the focus is in here. */
export function PairForm({ actKey, pair, skipTo, lastResult }: PairFormProps) {
  const busy = useNavigation().state !== 'idle';
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const said = lastResult?.initialValue as { pick?: Side; sureness?: string } | undefined;
  const [pick, setPick] = useState<Side | null>(said?.pick ?? null);
  const [sureness, setSureness] = useState(STEPS.find((step) => String(step) === said?.sureness) ?? null);
  const [wasTried, setTried] = useState(false);
  const errors = lastResult?.error;
  const lacks = (field: 'pick' | 'sureness', isThere: boolean, words: string) =>
    isThere ? null : wasTried ? [words] : (errors?.[field] ?? null);

  const focusOn = (name: string, value?: string) => {
    const radio = `input[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`;
    form.current?.querySelector<HTMLInputElement>(radio)?.focus({ preventScroll: true });
  };
  useEffect(() => {
    // After the shell has moved the focus to the page; a finger needs no focus.
    if (!isTouched()) queueMicrotask(() => focusOn('pick'));
  }, []);

  const submit = (event: FormEvent) => {
    if (pick !== null && sureness !== null) return;
    event.preventDefault();
    setTried(true);
    focusOn(pick === null ? 'pick' : 'sureness');
  };
  const press = (event: KeyboardEvent) => {
    const side = SIDES[event.key.toLowerCase()];
    const step: SurenessStep | undefined = STEPS[Number(event.key) - 1];
    if (!isTyped(event)) return;
    if (side) {
      setPick(side);
      focusOn('pick', side);
    } else if (step) {
      setSureness(step);
      focusOn('sureness', String(step));
    } else if (event.key.toLowerCase() === 's' && skipTo !== null) {
      navigate(skipTo, { replace: true, preventScrollReset: true });
    }
  };

  return (
    // The keys are heard while one of the form's own controls has the focus, and nowhere else.
    <Form ref={form} method="post" noValidate onSubmit={submit} onKeyDown={press}>
      <input type="hidden" name="key" value={actKey} />
      <input type="hidden" name="pairId" value={pair.pairId} />
      <SealedCards pair={pair} pick={pick} onPick={setPick} />
      <FormError errors={lacks('pick', pick !== null, 'Pick one of the two headlines.')} />
      <Card className="mt-5 px-[18px] py-4">
        <div className="sure-row">
          <div className="min-w-0">
            <SurenessSteps letter={pick && LETTERS[pick]} value={sureness} onChange={setSureness} />
            <FormError errors={lacks('sureness', sureness !== null, 'Say how sure you are.')} />
          </div>
          <div className="grid gap-2.5">
            <CostLine sureness={sureness} />
            <div className="flex gap-2">
              <Button
                type="submit"
                variant="primary"
                className="grow"
                busy={busy && 'Locking'}
                icon={<Lock size={14} aria-hidden />}
              >
                Lock and see
              </Button>
              {skipTo !== null && (
                <LinkButton to={skipTo} replace preventScrollReset>
                  Skip
                </LinkButton>
              )}
            </div>
          </div>
        </div>
        <FormError errors={errors?.['']} />
      </Card>
      <KeyLine skips={skipTo !== null} />
    </Form>
  );
}
