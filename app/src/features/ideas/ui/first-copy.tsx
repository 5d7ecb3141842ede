import { fieldName } from '@upbeat/brand/copy-lines';
import { CHANNELS, CHANNEL_FIELDS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { Channel } from '@upbeat/core/channel-fields';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import { Tabs } from '~/components/ui/tabs';
import { provenanceLinks } from '~/features/variants/ui/provenance-links';
import { ProvenanceOfEntry } from '~/features/variants/ui/provenance-of-entry';

/** The first copy that was written with an idea, channel by channel, each line with what it stands on. To be read; it is edited as a content piece. */
export function FirstCopy({ idea, base }: { idea: BoardIdea; base: string }) {
  return (
    <Tabs
      label="Channels"
      tabs={CHANNELS.filter((channel) => idea.channels.includes(channel)).map((channel) => ({
        value: channel,
        label: CHANNEL_NAMES[channel],
        content: <ChannelCopy idea={idea} base={base} channel={channel} />,
      }))}
    />
  );
}

function ChannelCopy({ idea, base, channel }: { idea: BoardIdea; base: string; channel: Channel }) {
  const copy = idea.copy?.[channel] ?? {};
  const provenance = idea.provenance?.[channel] ?? [];
  const linkTo = provenanceLinks(base, idea.briefId);

  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-4 gap-y-3 text-sm phone:grid-cols-1 phone:gap-y-1">
      {CHANNEL_FIELDS[channel].map((field) => {
        const entries = (copy[field] ?? []).map((text, index) => ({ text, index })).filter(({ text }) => text !== '');
        return entries.length === 0 ? null : (
          <div key={field} className="contents">
            <dt className="text-ink-3">{fieldName(field)}</dt>
            <dd className="grid gap-2 phone:mb-2">
              {entries.map(({ text, index }) => (
                <div key={index}>
                  <p className="whitespace-pre-line">{text}</p>
                  <ProvenanceOfEntry
                    grounds={provenance.filter((one) => one.field === field && one.index === index)}
                    linkTo={linkTo}
                  />
                </div>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
