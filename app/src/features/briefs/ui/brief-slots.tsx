import type { BriefItem } from '@upbeat/brand/brief/brief-item';
import { TONES } from '@upbeat/core/brief';
import type { BriefSlots as Slots } from '@upbeat/core/brief';
import { CHANNELS, CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ReactNode } from 'react';
import type { ControlProps } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { SectionHeading } from '~/components/ui/section';
import { Select } from '~/components/ui/select';
import { applyAnswer } from '../apply-item';
import type { BriefScreen } from '../brief-screen.server';
import { sourcesOf } from '../provenance';
import type { BriefSources } from '../provenance';
import { SLOT_GROUPS, SLOT_MAX, SLOT_WORDS, TONE_WORDS } from '../slot-words';
import { FactsField } from './facts-field';
import { MustNotField } from './must-not-field';
import { PicksField } from './picks-field';
import { Slot } from './slot';

export interface BriefSlotsProps {
  slots: Slots;
  items: readonly BriefItem[];
  book: BriefScreen['book'];
  sources: BriefSources;
  /** ISO date. */
  today: string;
  locked: boolean;
  onChange: (slots: Slots) => void;
}

/** All slots of a brief in their four groups. */
export function BriefSlots({ slots, items, book, sources, today, locked, onChange }: BriefSlotsProps) {
  const fieldOf = (slot: keyof Slots, control: ControlProps): ReactNode => {
    if (slot === 'facts')
      return (
        <FactsField
          control={control}
          facts={slots.facts}
          claims={book.claims}
          brandFacts={book.facts}
          base={sources.base}
          today={today}
          locked={locked}
          onChange={(facts) => onChange({ ...slots, facts })}
        />
      );
    if (slot === 'mustNotSay')
      return (
        <MustNotField
          control={control}
          entries={slots.mustNotSay}
          placeholder={SLOT_WORDS.mustNotSay.placeholder}
          locked={locked}
          onChange={(mustNotSay) => onChange({ ...slots, mustNotSay })}
        />
      );
    if (slot === 'channels')
      return (
        <PicksField
          control={control}
          label="Channels"
          chosen={slots.channels}
          locked={locked}
          choices={CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
          onChange={(channels) => onChange({ ...slots, channels })}
        />
      );
    if (slot === 'tone')
      return (
        <PicksField
          control={control}
          label="Tone"
          chosen={slots.tone}
          most={2}
          locked={locked}
          choices={TONES.map((value) => ({ value, label: TONE_WORDS[value] }))}
          onChange={(tone) => onChange({ ...slots, tone })}
        />
      );
    return <TextField slot={slot} control={control} slots={slots} book={book} locked={locked} onChange={onChange} />;
  };

  return (
    <div className="grid min-w-0 gap-7">
      {SLOT_GROUPS.map((group) => (
        <section key={group.title}>
          <SectionHeading title={group.title} hint={group.hint} />
          {group.slots.map((slot) => (
            <Slot
              key={slot}
              slot={slot}
              items={items.filter((item) => item.slot === slot)}
              sources={sourcesOf(slot, slots, sources)}
              locked={locked}
              onAnswer={(answer) => onChange(applyAnswer(slots, slot, answer))}
            >
              {(control) => fieldOf(slot, control)}
            </Slot>
          ))}
        </section>
      ))}
    </div>
  );
}

const LOCALES = [
  { value: 'en-GB', label: 'English (UK)' },
  { value: 'en-IE', label: 'English (Ireland)' },
  { value: 'en-US', label: 'English (US)' },
];

function TextField({
  slot,
  control,
  slots,
  book,
  locked,
  onChange,
}: Omit<BriefSlotsProps, 'items' | 'sources' | 'today'> & { slot: keyof Slots; control: ControlProps }) {
  const value = slots[slot];
  if (typeof value !== 'string') return null;
  const set = (text: string) => onChange({ ...slots, [slot]: text });
  const input = (
    <Input
      {...control}
      size="editor"
      value={value}
      maxLength={SLOT_MAX[slot]}
      disabled={locked}
      placeholder={locked ? 'Nothing yet' : SLOT_WORDS[slot].placeholder}
      onChange={(event) => set(event.target.value)}
      after={
        slot === 'mustSay' &&
        value !== '' && <span className="text-xs whitespace-nowrap text-ink-3">{value.length} characters</span>
      }
    />
  );
  if (slot === 'market') {
    const known = LOCALES.some((one) => one.value === slots.locale);
    return (
      <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-2 phone:grid-cols-1">
        {input}
        <Select
          size="editor"
          aria-label="Language of the copy"
          disabled={locked}
          value={slots.locale}
          choices={known ? LOCALES : [...LOCALES, { value: slots.locale, label: slots.locale }]}
          onChange={(event) => onChange({ ...slots, locale: event.target.value })}
        />
      </div>
    );
  }
  const others = book.audiences.filter((one) => one.noun !== slots.audienceNoun || one.noun === '');
  if (slot !== 'audience' || locked || others.length === 0) return input;

  return (
    <div className="grid gap-2">
      {input}
      <div className="max-w-[340px]">
        <Select
          aria-label="Take an audience of the brand"
          value=""
          placeholder="Take another audience of the brand…"
          choices={others.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => {
            const chosen = others.find((one) => one.id === event.target.value);
            if (chosen)
              onChange({
                ...slots,
                audience: (chosen.description || chosen.name).slice(0, 200),
                audienceNoun: chosen.noun,
                pain: chosen.pain.slice(0, 120) || slots.pain,
              });
          }}
        />
      </div>
    </div>
  );
}
