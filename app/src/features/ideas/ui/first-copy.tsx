import { CHANNELS, CHANNEL_FIELDS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import { ProvenanceLine } from '~/components/ui/provenance-line';
import { Tabs } from '~/components/ui/tabs';

const FIELD_NAMES: Record<string, string> = {
  headline: 'Headline',
  description: 'Description',
  path1: 'Path 1',
  path2: 'Path 2',
  final_url: 'Final URL',
  primary_text: 'Primary text',
  subject: 'Subject',
  preheader: 'Preheader',
  sender: 'Sender',
  body: 'Body',
  cta: 'Button',
};

/** The first copy that was written with an idea, channel by channel, each line with what it stands on. To be read; it is edited as a content piece. */
export function FirstCopy({ idea }: { idea: BoardIdea }) {
  return (
    <Tabs
      label="Channels"
      tabs={CHANNELS.filter((channel) => idea.channels.includes(channel)).map((channel) => ({
        value: channel,
        label: CHANNEL_NAMES[channel],
        content: <ChannelCopy idea={idea} channel={channel} />,
      }))}
    />
  );
}

function ChannelCopy({ idea, channel }: { idea: BoardIdea; channel: Channel }) {
  const copy = idea.copy?.[channel] ?? {};
  const provenance = idea.provenance?.[channel] ?? [];

  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-3 text-sm phone:grid-cols-1 phone:gap-y-1">
      {CHANNEL_FIELDS[channel].map((field) => {
        const entries = (copy[field] ?? []).filter((entry) => entry !== '');
        return entries.length === 0 ? null : (
          <div key={field} className="contents">
            <dt className="text-ink-3">{FIELD_NAMES[field] ?? field}</dt>
            <dd className="grid gap-2 phone:mb-2">
              {entries.map((entry, index) => {
                const source = provenance.find((one) => one.field === field && one.index === index);
                return (
                  <div key={index}>
                    <p className="whitespace-pre-line">{entry}</p>
                    {source && (
                      <ProvenanceLine
                        sources={source.kind === 'none' ? [] : [{ id: `${field}-${index}`, label: source.label }]}
                      />
                    )}
                  </div>
                );
              })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
