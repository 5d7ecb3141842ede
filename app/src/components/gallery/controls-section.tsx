import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import Undo from 'lucide-react/icons/undo-2';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Card, CardBody, CardHeader } from '../ui/card';
import { Checkbox } from '../ui/checkbox';
import { ActiveFilter, FilterChip } from '../ui/filter-chip';
import { IconButton } from '../ui/icon-button';
import { LinkButton } from '../ui/link-button';
import { Pick } from '../ui/pick';
import { RadioGroup } from '../ui/radio-group';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';

const GRAINS = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
];
const CHANNELS = [
  { value: 'all', label: 'All' },
  { value: 'google', label: 'Google Ads' },
];

/** Buttons in every state. */
export function ButtonsCard() {
  return (
    <Card className="col-span-6 narrow:col-span-12">
      <CardHeader title="Buttons" />
      <CardBody className="grid gap-3">
        <div className="flex flex-wrap gap-2.5">
          <Button variant="primary">Lock my forecast</Button>
          <Button>Compare</Button>
          <Button variant="ghost">Edit</Button>
          <Button variant="danger">Stop all automation</Button>
        </div>
        <div className="flex flex-wrap items-center gap-2.5">
          <Button icon={<Plus size={14} aria-hidden />}>New brief</Button>
          <Button busy="Drafting">Draft</Button>
          <Button disabled="Mend 2 findings first">Approve</Button>
          <IconButton label="Undo" icon={<Undo size={14} aria-hidden />} />
          <LinkButton to="#buttons">A place</LinkButton>
        </div>
        <div className="flex flex-wrap items-center gap-2.5">
          <Button size="small">Small</Button>
          <Button size="touch">Touch</Button>
          <Segmented legend="Grain" name="grain" choices={GRAINS} defaultValue="day" />
          <Switch label="On" defaultChecked />
          <Switch label="Off" />
        </div>
        <div className="flex flex-wrap items-center gap-2.5">
          <FilterChip label="Channel" name="channel" choices={CHANNELS} />
          <ActiveFilter label="Topic" value="Money" clearTo="?" />
        </div>
      </CardBody>
    </Card>
  );
}

/** Choices of every kind. */
export function ChoicesCard() {
  const [tones, setTones] = useState<readonly string[]>(['Plain', 'Exact']);
  const toggle = (tone: string) =>
    setTones(tones.includes(tone) ? tones.filter((other) => other !== tone) : [...tones, tone]);

  return (
    <Card className="col-span-6 narrow:col-span-12">
      <CardHeader title="Choices" />
      <CardBody className="grid gap-4">
        <fieldset>
          <legend className="label mb-2">Tone</legend>
          <div className="flex flex-wrap gap-2">
            {['Plain', 'Exact', 'Warm', 'Witty'].map((tone) => (
              <Pick key={tone} checked={tones.includes(tone)} onChange={() => toggle(tone)}>
                {tone}
              </Pick>
            ))}
            <Pick ruledOut="ruled out: no fear">Urgent</Pick>
          </div>
        </fieldset>
        <div className="flex flex-wrap gap-8">
          <Checkbox label="Compare" defaultChecked />
          <Checkbox label="Remember the mapping" hint="For files with the same columns" />
        </div>
        <RadioGroup
          legend="Time zone of the days"
          name="zone"
          defaultValue="account"
          choices={[
            { value: 'account', label: 'UTC, as the ad account says', hint: 'Decides which day a click belongs to.' },
            { value: 'own', label: 'Europe/Dublin, as the workspace' },
          ]}
        />
        <p className="flex items-center gap-2 text-sm text-ink-2">
          <Check size={14} aria-hidden /> Everything here works by keyboard alone.
        </p>
      </CardBody>
    </Card>
  );
}
