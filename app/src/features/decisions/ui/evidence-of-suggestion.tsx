import type { Decision } from '@upbeat/db/decisions/row';
import { LinkButton } from '~/components/ui/link-button';
import { SectionHeading } from '~/components/ui/section';
import { Effect } from '~/features/suggestions/ui/effect';
import { Grounds } from '~/features/suggestions/ui/grounds';

type Suggestion = NonNullable<Decision['suggestion']>;

/** What was known when a suggestion was decided on, and the way to its windows. */
export function Evidence({ suggestion, base }: { suggestion: Suggestion; base: string }) {
  return (
    <section className="grid gap-5">
      <SectionHeading
        title="What was known"
        aside={
          <LinkButton to={`${base}/suggestions/${suggestion.id}#evidence`} size="small">
            Its evidence
          </LinkButton>
        }
      />
      <Effect gain={suggestion.estimate.gain} currency={suggestion.currency} width={460} />
      <Grounds suggestion={suggestion} />
    </section>
  );
}
