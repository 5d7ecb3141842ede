import { Avatar } from '../ui/avatar';
import { Card, CardBody, CardHeader } from '../ui/card';
import { Dots } from '../ui/dots';
import { Kbd } from '../ui/kbd';
import { KeyValues } from '../ui/key-values';
import { Run } from '../ui/run';
import { SectionHeading } from '../ui/section';
import { Stepper } from '../ui/stepper';
import { Steps } from '../ui/steps';
import { Thread } from '../ui/thread';

const TRIES = [true, true, true, true, false, true, false, false, true, true, true];

/** What AI is playing. */
export function RunsSection() {
  return (
    <section className="col-span-4 narrow:col-span-12">
      <SectionHeading title="AI is playing" aside={<span className="text-xs text-ink-3">3 of 4 slots</span>} />
      <Run
        level={1}
        name="Scoring customer voice"
        done={6204}
        total={10003}
        progress="6,204 of 10,003 messages"
        note="about 2 min left"
        onStop={() => undefined}
      />
      <Run
        level={2}
        name="Drafting Meta copy, idea 2"
        done={3}
        total={5}
        progress="3 of 5 variants"
        note="template draft"
        onStop={() => undefined}
        stopping
      />
      <Run
        level={1}
        name="Importing google_ads_dec.csv"
        done={1180}
        total={1420}
        progress="row 1,180 of 1,420"
        note="0 rejected"
      />
    </section>
  );
}

/** A run in words, a wizard, facts. */
export function StepsCard() {
  return (
    <Card className="col-span-4 narrow:col-span-12">
      <CardHeader title="Steps, stepper, facts" />
      <CardBody>
        <Steps
          steps={[
            { label: 'Brief read, 11 slots', state: 'done', note: '0.1 s' },
            { label: 'References retrieved', state: 'done', note: '40 of 21,036' },
            { label: 'Writing from patterns', state: 'now', note: '7 of 12' },
            { label: 'Checks: facts, limits, rules', state: 'next' },
            { label: 'A step that failed', state: 'failed', note: 'tried twice' },
          ]}
        />
        <div className="mt-4">
          <Stepper label="Import" steps={['Files', 'Mapping', 'Dry run']} current={1} />
        </div>
        <KeyValues
          className="mt-4"
          items={[
            ['Stands on', '34 Google and 15 TikTok days'],
            [
              'Track record',
              <>
                <Dots outcomes={TRIES} label="8 of 11" /> held 8 of 11 months
              </>,
            ],
            ['To undo', 'One click; the old split is kept'],
          ]}
        />
        <p className="mt-4 flex items-center gap-2 text-sm">
          <Avatar name="Ines Okafor" named /> <Kbd>Ctrl K</Kbd> <Kbd>↵</Kbd>
        </p>
      </CardBody>
    </Card>
  );
}

/** From evidence to lesson. */
export function ThreadCard() {
  return (
    <Card className="col-span-4 narrow:col-span-12">
      <CardHeader title="Thread" />
      <CardBody>
        <p className="speak-lg mb-2">Lobbyist Defends A Bank That Went After A Family</p>
        <Thread
          items={[
            { id: 'import', title: 'Import, Upworthy archive', note: '21,036 rows, none rejected', to: '#import' },
            { id: 'ref', title: 'This reference', note: 'Name the culprit, then the reckoning', place: 'here' },
            {
              id: 'idea',
              title: 'Idea 2, “The fee that got caught”',
              note: 'Borrowed the structure, no claim',
              to: '#idea',
            },
            { id: 'piece', title: 'Search ad, version 4', note: 'Waits for approval', to: '#piece' },
            { id: 'next', title: 'Placement, result, lesson', note: 'Not yet played', place: 'next' },
          ]}
        />
      </CardBody>
    </Card>
  );
}
