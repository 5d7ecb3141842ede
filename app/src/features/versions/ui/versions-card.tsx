import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { Input } from '~/components/ui/input';
import { LinkButton } from '~/components/ui/link-button';
import type { FormReply } from '~/request/form.server';
import type { VersionRow as Row } from '../versions.server';
import { VersionRow } from './version-row';
import type { People } from './version-row';

export interface VersionsCardProps {
  versions: readonly Row[];
  people: People;
  /** Address of all versions, where they are compared and restored. */
  to: string;
  mayWrite: boolean;
  /** Saves what is written before a version is kept of it. */
  flush: () => Promise<boolean>;
}

/** The newest versions of a variant, and a way to keep the words as they stand. */
export function VersionsCard({ versions, people, to, mayWrite, flush }: VersionsCardProps) {
  const keep = useFetcher<FormReply>();
  const [note, setNote] = useState('');
  const total = versions[0]?.number ?? 0;
  const onKeep = async () => {
    if (!(await flush())) return;
    keep.submit({ intent: 'keep', note }, { method: 'post', action: to });
    setNote('');
  };

  return (
    <Card aria-label="Versions">
      <CardHeader
        title="Versions"
        aside={
          total > 1 && (
            <LinkButton variant="ghost" size="small" to={to}>
              All {total}
            </LinkButton>
          )
        }
      />
      <ul>
        {versions.map((version) => (
          <VersionRow key={version.id} version={version} people={people} />
        ))}
      </ul>
      {mayWrite && (
        <form
          className="flex items-center gap-2 border-t phone:flex-wrap border-line px-[18px] py-3"
          onSubmit={(event) => {
            event.preventDefault();
            void onKeep();
          }}
        >
          <Input
            aria-label="Note for this version"
            placeholder="What is this version?"
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" busy={keep.state !== 'idle' && 'Keeping'}>
            Keep this version
          </Button>
        </form>
      )}
    </Card>
  );
}
