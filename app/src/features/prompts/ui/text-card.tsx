import { useSearchParams } from '@remix-run/react';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { LinkButton } from '~/components/ui/link-button';
import { withParams } from '~/features/references/with-params';
import type { PromptScreen } from '../prompt-screen.server';
import { PromptLines } from './prompt-line';

/** The text of the version shown: what changed against the one before, or the whole of it. */
export function TextCard({ screen }: { screen: PromptScreen }) {
  const [params] = useSearchParams();
  const { shown, against, isWhole, lines, houseRule } = screen;
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
  const title = isWhole || against === null ? `Text of ${shown.label}` : `${shown.label} against ${against.label}`;

  return (
    <Card className="overflow-hidden">
      <CardHeader
        title={title}
        beside={
          !isWhole && (
            <>
              <Chip tone="good">{count('added')} in</Chip>
              <Chip tone="bad">{count('removed')} out</Chip>
            </>
          )
        }
        aside={
          against !== null && (
            <LinkButton size="small" to={withParams(params, { whole: isWhole ? null : '1' })} preventScrollReset>
              {isWhole ? 'What changed' : 'Whole text'}
            </LinkButton>
          )
        }
      />
      <PromptLines lines={lines} label={title} />
      <CardNote>
        Boxed names are fields of the quoted data that follows the text; values never become part of it. Under every
        version stands the house rule, which nobody edits: {houseRule.split('\n').slice(1).join(' ')}
      </CardNote>
    </Card>
  );
}
