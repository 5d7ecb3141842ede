import { Link } from '@remix-run/react';
import type { Run } from '@upbeat/db/runs/row';
import { useFormat } from '~/components/format-context';
import { KeyValues } from '~/components/ui/key-values';
import { costWords } from '../cost-words';
import { promptWords, stepWords, isTemplate, writerWords } from '../run-words';

export interface RunFactsProps {
  run: Run;
  askedBy: string | null;
  briefVersion: number | null;
  campaign: { id: string; name: string } | null;
  base: string;
}

/** One AI execution as names and values: who asked, what with, what it used. */
export function RunFacts({ run, askedBy, briefVersion, campaign, base }: RunFactsProps) {
  const { dateTime, number, money } = useFormat();
  const tokens = run.inputTokens === null && run.outputTokens === null;

  return (
    <KeyValues
      items={[
        ['Asked by', `${askedBy ?? 'A former member'}, ${dateTime(run.createdAt)}`],
        ['Step', stepWords(run.step)],
        ['Prompt', <PromptOf key="prompt" run={run} base={base} />],
        ['Written by', writerWords(run) ?? 'not begun'],
        [
          'Stands on',
          campaign ? (
            <Link to={`${base}/campaigns/${campaign.id}/brief`}>
              Brief of “{campaign.name}”{briefVersion === null ? '' : `, version ${briefVersion}`}
            </Link>
          ) : (
            'no campaign'
          ),
        ],
        ['Where', run.executor === 'background' ? 'in the background' : 'while somebody waited'],
        ['Took', run.latencyMs === null ? 'not measured' : `${number(run.latencyMs / 1000, 1)} s`],
        [
          'Tokens',
          tokens
            ? 'none: no model was called'
            : `${number(run.inputTokens ?? 0)} in, ${number(run.outputTokens ?? 0)} out`,
        ],
        [
          'Cost',
          run.cost === null ? (tokens ? 'none' : 'not known: the model has no price here') : costWords(run.cost, money),
        ],
        ['Repaired', run.repaired ? 'once: the first answer did not fit' : 'no'],
      ]}
    />
  );
}

/** The prompt that was followed, with a way to its text; patterns ignore it. */
function PromptOf({ run, base }: { run: Run; base: string }) {
  const words = `${run.promptKey} ${promptWords(run)}`;
  if (run.promptKey === 'model-test') return <>{words}</>;
  const version = run.promptVersionId === null ? 'b' : String(run.promptVersion);

  return (
    <>
      <Link to={`${base}/prompts/${run.promptKey}?v=${version}&whole=1`}>{words}</Link>
      {isTemplate(run) && ', which patterns ignore'}
    </>
  );
}
