import type { ExperimentChoice } from '@upbeat/db/experiments/row';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import type { Arm } from './use-arms';

export interface ArmsFieldProps {
  placements: readonly ExperimentChoice[];
  arms: readonly Arm[];
  /** Placements whose accounts report what is counted; null where all do. */
  reporting: readonly string[] | null;
  errors: readonly string[] | undefined;
  onToggle: (placementId: string) => void;
  onShare: (placementId: string, percent: string) => void;
  onEven: () => void;
}

/** The placements that are compared, each with its planned share; the first is what the others are held against. */
export function ArmsField({ placements, arms, reporting, errors, onToggle, onShare, onEven }: ArmsFieldProps) {
  const { number } = useFormat();
  const total = arms.reduce((sum, { percent }) => sum + (Number(percent) || 0), 0);
  const whole = Math.abs(total - 100) < 0.1;

  return (
    <fieldset>
      <legend className="label mb-1">Arms and planned shares</legend>
      <p className="mb-2 text-xs text-ink-3">The first one chosen is what the others are held against.</p>
      <ul className="border-t border-line">
        {placements.map((one) => {
          const index = arms.findIndex(({ placementId }) => placementId === one.id);
          const arm = arms[index];
          return (
            <li
              key={one.id}
              className="grid grid-cols-[minmax(0,1fr)_110px] items-center gap-3 border-b border-line py-2 phone:min-h-11"
            >
              <label className="choice min-w-0">
                <input type="checkbox" checked={arm !== undefined} onChange={() => onToggle(one.id)} />
                <span className="min-w-0 break-words">
                  {one.name}
                  <span className="block text-xs text-ink-3">
                    {arm && one.status !== 'live' ? (
                      <span className="text-warn">{one.status}: nothing is counted of it until it is live</span>
                    ) : (
                      one.status
                    )}
                    {one.impressions > 0 &&
                      `; ${number(one.impressions)} shown, ${number(one.clicks)} clicked in 28 days`}
                    {index === 0 && '; held against'}
                    {reporting?.includes(one.id) === false &&
                      '; its account does not report that conversion, so it would be left out'}
                  </span>
                </span>
              </label>
              {arm && (
                <>
                  <input type="hidden" name={`arms[${index}].placementId`} value={one.id} />
                  <Input
                    name={`arms[${index}].percent`}
                    aria-label={`Share of ${one.name}, percent`}
                    inputMode="decimal"
                    value={arm.percent}
                    onChange={(event) => onShare(one.id, event.target.value)}
                    after={<span className="text-ink-3">%</span>}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {arms.length > 0 && (
        <p className="mt-2 flex items-center gap-3 text-sm" aria-live="polite">
          <span className={whole ? 'text-ink-2' : 'text-warn'}>
            Together {number(total, whole ? 0 : 1)}%{whole ? '' : ', should be 100%'}
          </span>
          <Button size="small" variant="ghost" onClick={onEven}>
            Even shares
          </Button>
        </p>
      )}
      <FormError errors={errors} />
    </fieldset>
  );
}
