import { useFetcher } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { FormError } from '~/components/ui/form-error';
import type { ActReply } from '~/request/use-act';
import type { Answers } from '../answers';
import type { ExportScreen } from '../export-screen.server';

interface KeepAnswersProps {
  answers: Answers;
  formatId: string;
  kept: ExportScreen['kept'];
}

const SCOPES = [
  { scope: 'campaign', label: 'For this campaign' },
  { scope: 'workspace', label: 'For all campaigns' },
] as const;

/** Keeps the answers for later files: all of them for the campaign, those that campaigns share for the workspace. */
export function KeepAnswers({ answers, formatId, kept }: KeepAnswersProps) {
  const fetcher = useFetcher<ActReply>({ key: `keep-export-${formatId}` });
  const { data, state } = fetcher;
  const sentences =
    data && 'result' in data ? Object.values(data.result.error ?? {}).flatMap((said) => said ?? []) : [];
  const under = fetcher.formData?.get('scope');

  return (
    <Card as="aside">
      <CardHeader title="Keep these answers" />
      <CardBody>
        <p className="text-sm">
          They stand here the next time. Names, campaign and content belong to one campaign and are not kept for all.
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          {SCOPES.map(({ scope, label }) => (
            <Button
              key={scope}
              size="small"
              busy={state !== 'idle' && under === scope && 'Keeping'}
              onClick={() =>
                fetcher.submit(
                  { ...answers, scope, format: formatId, rowVersion: kept[scope] ?? '' },
                  { method: 'post' },
                )
              }
            >
              {label}
            </Button>
          ))}
        </div>
        <p role="status" className="mt-2 text-xs text-ink-3 empty:hidden">
          {state === 'idle' && data && 'done' in data ? 'Kept.' : ''}
        </p>
        <FormError errors={sentences} />
      </CardBody>
    </Card>
  );
}
