import { Link } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardBody, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { NoteBox } from '~/components/ui/note-box';
import { Pick } from '~/components/ui/pick';
import { Select } from '~/components/ui/select';
import { useAct } from '~/request/use-act';
import type { PromptScreen } from '../prompt-screen.server';

const FIRST_PICKED = 3;

/** Asks for a dry run: which versions, on which models, over which briefs. */
export function TrialForm({ screen }: { screen: PromptScreen }) {
  const { choices, base } = screen;

  return (
    <Card>
      <CardHeader title="Dry run" aside={<span className="text-xs text-ink-3">saves no idea</span>} />
      <CardBody>
        {choices.hasModel ? (
          <Asked screen={screen} />
        ) : (
          <NoteBox>
            A dry run asks a model, and none is set: patterns ignore the text of prompts. Forking, editing, comparing
            and promoting work without one. <Link to={`${base}/settings/models`}>Add a model in Settings, Models</Link>:
            a provider’s key, or the address of an Ollama server.
          </NoteBox>
        )}
      </CardBody>
    </Card>
  );
}

function Asked({ screen }: { screen: PromptScreen }) {
  const { rows, choices, key } = screen;
  const act = useAct('try');
  const live = rows.find(({ isLive }) => isLive);
  const newest = rows.find(({ isLive }) => !isLive);
  const [right, setRight] = useState(newest?.id ?? (newest ? 'b' : 'none'));
  const [picked, setPicked] = useState(
    () => new Set(choices.golden.slice(0, FIRST_PICKED).map((name) => `golden:${name}`)),
  );
  const versions = rows.map(({ id, label, isLive }) => ({
    value: id ?? 'b',
    label: isLive ? `${label}, which runs` : label,
  }));
  const models = [
    { value: '', label: 'First in the order' },
    ...choices.models.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const sides = right === 'none' ? 1 : 2;
  const toggle = (name: string) => {
    const next = new Set(picked);
    if (!next.delete(name)) next.add(name);
    setPicked(next);
  };
  const error = (field: string) => act.errors[field] ?? undefined;

  return (
    <act.Form method="post" className="grid gap-4" noValidate>
      <input type="hidden" name="intent" value="try" />
      <input type="hidden" name="key" value={`try-${key}`} />
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <Field label="One side" error={error('left')}>
          {(control) => <Select {...control} name="left" defaultValue={live?.id ?? 'b'} choices={versions} />}
        </Field>
        <Field label="Other side" error={error('right')}>
          {(control) => (
            <Select
              {...control}
              name="right"
              value={right}
              onChange={(event) => setRight(event.target.value)}
              choices={[...versions, { value: 'none', label: 'None: one side only' }]}
            />
          )}
        </Field>
        {choices.models.length > 0 && (
          <>
            <Field label="Model of the one" error={error('leftModel')}>
              {(control) => <Select {...control} name="leftModel" choices={models} />}
            </Field>
            {right !== 'none' && (
              <Field label="Model of the other" error={error('rightModel')}>
                {(control) => <Select {...control} name="rightModel" choices={models} />}
              </Field>
            )}
          </>
        )}
      </div>
      <fieldset>
        <legend className="label mb-2">Briefs, both sides on the same ones</legend>
        <div className="flex flex-wrap gap-2">
          {choices.golden.map((name) => (
            <Pick
              key={name}
              name="briefs"
              value={`golden:${name}`}
              checked={picked.has(`golden:${name}`)}
              onChange={() => toggle(`golden:${name}`)}
            >
              {name}
            </Pick>
          ))}
          {choices.own.map(({ id, title }) => (
            <Pick key={id} name="briefs" value={id} checked={picked.has(id)} onChange={() => toggle(id)}>
              Own: {title}
            </Pick>
          ))}
        </div>
        <FormError errors={error('briefs')} />
      </fieldset>
      <FormError errors={act.refused === null ? undefined : [act.refused]} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={act.busy && 'Starting'} disabled={picked.size > 12 ? '12 briefs at most' : false}>
          Dry run
        </Button>
        <span className="text-xs text-ink-3">
          {sides * picked.size} {sides * picked.size === 1 ? 'call' : 'calls'} of three ideas each, counted like any
          other run.
        </span>
      </div>
    </act.Form>
  );
}
