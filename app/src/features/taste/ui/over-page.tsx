import { EmptyState } from '~/components/ui/empty-state';
import { useFormat } from '~/components/format-context';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { ArchiveNote } from './archive-note';
import { RoundOver, type RoundOverProps } from './round-over';

export interface OverPageProps extends RoundOverProps {
  /** Pairs that are still unseen. */
  left: number;
  moreTo: string;
  /** Unseen pairs about sensitive subjects, offered where no other is left. */
  sensitive: number;
  sensitiveTo: string;
}

/** The ten are done, or there is nothing left to do. */
export function OverPage({ left, moreTo, sensitive, sensitiveTo, ...over }: OverPageProps) {
  const { number } = useFormat();
  const { you } = over.ten.scores;
  const more =
    left > 0 ? (
      <LinkButton to={moreTo} variant="primary">
        {left >= 10 ? 'Ten more' : `The last ${number(left)}`}
      </LinkButton>
    ) : sensitive > 0 ? (
      <LinkButton to={sensitiveTo}>Go on with sensitive subjects</LinkButton>
    ) : null;
  const rest =
    left > 0
      ? 'Tomorrow there are ten others, or go on now.'
      : sensitive > 0
        ? `You have seen every pair without a sensitive subject. ${number(sensitive)} more are about politics, illness, crime and the like.`
        : 'You have seen every pair of the archive that is fit for this.';
  if (over.rows.length === 0) {
    return (
      <>
        <PageHeader title="Taste" />
        <EmptyState title="No pair is left." action={more}>
          {rest}
        </EmptyState>
        {over.all.scores.you.n > 0 && <RoundOver {...over} />}
        <ArchiveNote />
      </>
    );
  }

  return (
    <>
      <PageHeader
        title={`${number(you.right)} of ${number(you.n)} right, Brier ${number(you.brier ?? 0, 3)}.`}
        under={
          <span>
            {you.n === 10 ? 'The ten are done. ' : 'This round is done. '}
            {rest}
          </span>
        }
        actions={
          <>
            <LinkButton to={`${over.base}/studio`}>Back to the Studio</LinkButton>
            {more}
          </>
        }
      />
      <RoundOver {...over} />
      <ArchiveNote />
    </>
  );
}
