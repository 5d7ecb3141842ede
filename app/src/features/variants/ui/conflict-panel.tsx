import { fieldName } from '@upbeat/brand/copy-lines';
import { diffText } from '@upbeat/brand/text-diff';
import type { FieldKey } from '@upbeat/core/channel-fields';
import type { CopyFields } from '@upbeat/core/channels';
import { useMemo, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { Segmented } from '~/components/ui/segmented';
import { DiffSide } from '~/features/versions/ui/diff-side';
import { findClashes, settleClashes } from '../merge-copy';
import type { Side } from '../merge-copy';
import type { SaveState } from './use-autosave';

export interface ConflictPanelProps {
  conflict: Extract<SaveState, { kind: 'conflict' }>;
  mine: CopyFields;
  onSettle: (fields: CopyFields) => void;
}

const CHOICES = [
  { value: 'mine', label: 'Keep mine' },
  { value: 'theirs', label: 'Take theirs' },
];

/** Two windows wrote on the same copy: both texts side by side, a choice for each place, and nothing is lost on the way. */
export default function ConflictPanel({ conflict, mine, onSettle }: ConflictPanelProps) {
  const format = useFormat();
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const { base, theirs } = conflict;
  const clashes = useMemo(() => findClashes(base, mine, theirs.fields), [base, mine, theirs.fields]);

  return (
    <Card state="selected" aria-label="Two windows wrote here" className="mb-6">
      <CardHeader
        title={`${theirs.by ?? 'Another window'} saved this at ${format.time(theirs.savedAt)}, while you wrote`}
      />
      <p className="px-[18px] pb-3 text-sm text-ink-2">
        Nothing is lost: your words are in this tab, the others are kept as a version. Choose for each place, then save.
      </p>
      <div className="versus grid-cols-[204px_minmax(0,1fr)_minmax(0,1fr)] rounded-none border-x-0 phone:grid-cols-1">
        <div />
        <b>Yours</b>
        <b>Theirs</b>
        {clashes.map((clash) => {
          const segments = diffText(clash.mine.join('\n'), clash.theirs.join('\n'));
          const name = fieldName(clash.field as FieldKey, clash.index ?? undefined);
          return [
            <div key={`${clash.id} name`}>
              {name}
              <div className="mt-2 -ml-1 phone:mb-1">
                <Segmented
                  legend={name}
                  name={`choice-${clash.id}`}
                  choices={CHOICES}
                  value={choices[clash.id] ?? clash.offered}
                  onChange={(side) => setChoices({ ...choices, [clash.id]: side === 'theirs' ? 'theirs' : 'mine' })}
                />
              </div>
            </div>,
            <DiffSide key={`${clash.id} mine`} segments={segments} side="old" letter="Yours" />,
            <DiffSide key={`${clash.id} theirs`} segments={segments} side="new" letter="Theirs" />,
          ];
        })}
      </div>
      <div className="flex flex-wrap justify-end gap-2 px-[18px] py-3">
        <Button onClick={() => onSettle(settleClashes(mine, clashes, choices))}>Save what I chose</Button>
      </div>
    </Card>
  );
}
