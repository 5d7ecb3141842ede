import { LevelWords } from '../ui/level-words';
import { Switch } from '../ui/switch';
import type { ShellAutomation } from './shell-types';

/** The one switch over all automation, with what it lets run. */
export function AutomationPanel({ automation }: { automation: ShellAutomation }) {
  return (
    <div className="rail-panel">
      <div className="flex items-center justify-between">
        <LevelWords level={1} />
        <Switch label="All automation" checked={automation.on} onChange={automation.onChange} />
      </div>
      <p className="mt-[5px] text-xs text-ink-3">{automation.note}</p>
    </div>
  );
}
