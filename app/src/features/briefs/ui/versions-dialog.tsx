import type { BriefSlots } from '@upbeat/core/brief';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { Diff } from '~/components/ui/diff';
import { EmptyState } from '~/components/ui/empty-state';
import { Select } from '~/components/ui/select';
import { useState } from 'react';
import type { BriefScreen } from '../brief-screen.server';
import { SLOT_NAMES, sameSlot } from '../merge-slots';
import { SLOT_WORDS, slotLines } from '../slot-words';

/** Earlier versions of a brief, each as it stood when ideas were drafted from it, beside the words of now. */
export function VersionsDialog({ versions, slots }: { versions: BriefScreen['versions']; slots: BriefSlots }) {
  const { dateTime } = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const version = versions.find((one) => one.id === chosen) ?? versions[0];
  const changed = version ? SLOT_NAMES.filter((slot) => !sameSlot(version.slots[slot], slots[slot])) : [];

  return (
    <Dialog
      width="wide"
      title="Versions of the brief"
      description="A version is kept each time ideas are drafted, so that every idea leads back to the words it came from."
      trigger={<Button>Versions</Button>}
    >
      {!version ? (
        <EmptyState title="No version yet.">The first is kept when you draft ideas.</EmptyState>
      ) : (
        <div className="grid gap-4">
          <Select
            aria-label="Version"
            value={version.id}
            onChange={(event) => setChosen(event.target.value)}
            choices={versions.map((one) => ({
              value: one.id,
              label: `Version ${one.number}, ${dateTime(one.createdAt)}`,
            }))}
          />
          {changed.length === 0 ? (
            <p className="text-sm text-ink-2">The brief stands as it stood in version {version.number}.</p>
          ) : (
            <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-2.5 text-sm phone:grid-cols-1">
              {changed.map((slot) => (
                <div key={slot} className="contents">
                  <dt className="text-ink-3">{SLOT_WORDS[slot].label}</dt>
                  <dd>
                    <Diff
                      before={slotLines(version.slots, slot).join('\n')}
                      after={slotLines(slots, slot).join('\n')}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <p className="text-xs text-ink-3">From version {version.number} to now.</p>
        </div>
      )}
    </Dialog>
  );
}
