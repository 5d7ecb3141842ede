import { ChangeList } from './change-list';
import type { Change } from '../history.server';
import RuleTrialCard from './rule-trial-card';
import type { RuleTrialProps } from './rule-trial-card';

/** What stands beside a rule: a text to try it on, and what was changed. A module of its own, so that the rule itself comes first. */
export default function RuleAside({ config, changes }: RuleTrialProps & { changes: readonly Change[] }) {
  return (
    <>
      <RuleTrialCard config={config} />
      <ChangeList changes={changes} />
    </>
  );
}
