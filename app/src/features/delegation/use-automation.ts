import { useFetcher, useNavigate } from '@remix-run/react';
import type { ShellAutomation } from '~/components/shell/shell-types';
import type { Levels } from './levels-context';

/** What the switch is turned with; `key` is the idempotency key of the next turn, from the loader. */
export interface AutomationState {
  base: string;
  on: boolean;
  levels: Levels;
  key: string;
}

/** The master switch in the rail: off at once and without a question; on leads to the page that shows scope and caps and asks why. */
export function useAutomation({ base, on, levels, key }: AutomationState) {
  const fetcher = useFetcher({ key: 'automation' });
  const navigate = useNavigate();
  const stopping = fetcher.state !== 'idle';
  const isOn = on && !stopping;
  const turnOff = () =>
    fetcher.submit({ intent: 'off', key: `off-${key}` }, { method: 'post', action: `${base}/orchestration` });

  return {
    on: isOn,
    turnOff,
    switch: {
      on: isOn,
      note: noteOf(isOn, Object.values(levels).filter((level) => level === 1).length),
      onChange: (wanted: boolean) => (wanted ? navigate(`${base}/orchestration?turn=on`) : turnOff()),
    } satisfies ShellAutomation,
  };
}

function noteOf(on: boolean, kinds: number): string {
  if (!on) return 'Off: nothing runs on its own.';
  if (kinds === 0) return 'No kind of task is handed over yet.';

  return `${kinds === 1 ? 'One task kind' : `${kinds} task kinds`}, within caps. One switch stops them all.`;
}
