import { Diff } from '~/components/ui/diff';
import { ErrorState } from '~/components/ui/error-state';
import { LinkButton } from '~/components/ui/link-button';
import type { StaleNoticeProps } from './stale-notice';

/** Somebody saved in between: both texts side by side, and nothing lost. Saving again puts these words over theirs. */
export default function StaleNoticeBody({ fields, reloadTo }: StaleNoticeProps) {
  const differing = fields.filter((field) => field.stored.trim() !== field.mine.trim());

  return (
    <ErrorState
      title="Somebody saved this in the meantime"
      actions={
        <LinkButton to={reloadTo} size="small" reloadDocument>
          Take theirs
        </LinkButton>
      }
    >
      Your words are still in the fields below and nothing is lost. Save again to put yours over theirs.
      {differing.map((field) => (
        <span key={field.label} className="mt-2 block">
          <b className="block text-xs">{field.label}: theirs, changed into yours</b>
          <Diff before={field.stored} after={field.mine} />
        </span>
      ))}
      {differing.length === 0 && <span className="mt-2 block">Both say the same.</span>}
    </ErrorState>
  );
}
