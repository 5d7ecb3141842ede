import { useSearchParams } from '@remix-run/react';
import { useCallback, useEffect } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Switch } from '~/components/ui/switch';
import type { OrchestrationScreen } from '../orchestration-screen.server';
import type { useAutomation } from '../use-automation';
import { TurnOnDialog } from './turn-on-dialog';

export interface SwitchStripProps {
  screen: OrchestrationScreen;
  automation: ReturnType<typeof useAutomation>;
}

/** The master switch: one for all automation, off until a person turns it on. */
export function SwitchStrip({ screen, automation }: SwitchStripProps) {
  const { dateTime } = useFormat();
  const [params, setParams] = useSearchParams();
  const { on, turnOff } = automation;
  const { handed, rows, switched, actsToday, acts, may } = screen;
  const wished = params.get('turn') === 'on';
  const forget = useCallback(() => setParams({}, { replace: true, preventScrollReset: true }), [setParams]);
  useEffect(() => {
    if (on && wished) forget();
  }, [on, wished, forget]);
  const asking = may.manage && !on && wished;
  const toAudit = acts.filter(({ audit, status }) => audit === null && status === 'decided').length;

  return (
    <Card className="strip">
      {may.manage && (
        <Switch
          label="All automation"
          checked={on}
          onChange={(wanted) => (wanted ? setParams({ turn: 'on' }, { preventScrollReset: true }) : turnOff())}
        />
      )}
      <div className="words mr-auto min-w-0">
        <b>Automation is {on ? 'on' : 'off'}</b>
        <p className="text-xs text-ink-3">
          {on && screen.isUnanswered
            ? 'Nobody answers for it: whoever turned it on may no longer do so. Nothing runs until somebody turns it off and on again.'
            : on
              ? 'One switch stops what runs within a second. What is done is kept, and undone one by one.'
              : 'Nothing runs on its own. AI still drafts and suggests when it is asked.'}
        </p>
        {switched && (
          <p className="text-xs text-ink-3">
            {switched.by ?? 'A former member'}, {dateTime(switched.at)}
            {switched.reason !== '' && `: “${switched.reason}”`}
          </p>
        )}
      </div>
      <Fact label="Handed to AI" value={`${handed.length} of ${rows.length} kinds`} />
      <Fact label="Acts today" value={String(actsToday)} />
      <Fact label="To audit" value={String(toAudit)} />
      {on && may.manage && (
        <Button variant="danger" onClick={turnOff}>
          Stop all
        </Button>
      )}
      {asking && <TurnOnDialog screen={screen} onClose={forget} />}
    </Card>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="fact">
      <div className="text-xs text-ink-3">{label}</div>
      <b>{value}</b>
    </div>
  );
}
