import { Link } from '@remix-run/react';
import { Card, CardHeader } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import type { StrategyScreen } from '../strategy-screen.server';

/** What each brand stands for, and why. */
export function PositioningCard({ screen, base }: { screen: StrategyScreen; base: string }) {
  const { brands, mayWriteBrand } = screen;

  return (
    <Card>
      <CardHeader title="Positioning" aside={<LevelWords level={3} />} />
      {brands.map(({ id, name, positioning, positioningReasons }) => (
        <div key={id} className="border-t border-line px-[18px] py-3.5">
          {positioning === '' ? (
            <EmptyState
              title={`${name} has no positioning yet.`}
              action={
                mayWriteBrand ? (
                  <LinkButton to={`${base}/brand/edit?brand=${id}`} size="small">
                    Write it down
                  </LinkButton>
                ) : undefined
              }
            >
              For whom, what, and unlike what: briefs begin with it.
            </EmptyState>
          ) : (
            <>
              <p className="speak-md">{positioning}</p>
              <p className="mt-1.5 text-sm text-ink-2">
                {positioningReasons === '' ? 'No reasons are written down.' : `Because: ${positioningReasons}`}
              </p>
              <p className="mt-1.5 text-xs text-ink-3">
                {brands.length > 1 && `${name} · `}
                <Link to={mayWriteBrand ? `${base}/brand/edit?brand=${id}` : `${base}/brand?brand=${id}`}>
                  {mayWriteBrand ? 'Edit positioning' : 'The brand'}
                </Link>
              </p>
            </>
          )}
        </div>
      ))}
    </Card>
  );
}
