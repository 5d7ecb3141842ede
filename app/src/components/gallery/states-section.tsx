import Check from 'lucide-react/icons/check';
import Bookmark from 'lucide-react/icons/bookmark';
import { Button } from '../ui/button';
import { Card, CardBody, CardHeader, CardNote } from '../ui/card';
import { Chip } from '../ui/chip';
import { Diff } from '../ui/diff';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Finding } from '../ui/finding';
import { Skeleton } from '../ui/skeleton';
import { SpanMarks } from '../ui/span-mark';

const HEADLINE = 'Guaranteed No Hidden Fees';

/** What is said of a thing. */
export function FindingsCard() {
  return (
    <Card className="col-span-4 narrow:col-span-12">
      <CardHeader title="Chips and findings" />
      <CardBody>
        <div className="flex flex-wrap gap-2">
          <Chip>Near the mean</Chip>
          <Chip tone="good" icon={<Check size={12} aria-hidden />}>
            Met
          </Chip>
          <Chip tone="warn">1 warns</Chip>
          <Chip tone="bad">2 block</Chip>
          <Chip tone="selected">Selected</Chip>
        </div>
        <p className="mt-3 text-[15px]">
          <SpanMarks
            text={HEADLINE}
            spans={[
              { start: 0, end: 10, severity: 'block' },
              { start: 14, end: 20, severity: 'warn' },
            ]}
          />
        </p>
        <p className="mt-3 text-[15px]">
          <Diff before="See every fee before you tap your card" after="See each fee before you pay" />
        </p>
      </CardBody>
      <Finding
        severity="block"
        title="Headline 5 is 31 of 30"
        fix={{ before: 'Price of ', remove: 'Every', insert: 'Each', after: ' Payment' }}
        onApply={() => undefined}
      >
        Google refuses it. Source: Google Ads API, checked 2 Dec 2024.
      </Finding>
      <Finding
        severity="warn"
        title="Repeated punctuation"
        fix={{ before: 'Try now', remove: '!!', insert: '.' }}
        onApply={() => undefined}
        applyDisabled
      >
        “!!” may be disapproved. Google editorial policy.
      </Finding>
      <Finding severity="note" title="An SMS would leave 48 characters">
        Matters only if SMS is chosen.
      </Finding>
      <CardNote>9 of 12 rules pass</CardNote>
    </Card>
  );
}

/** Nothing here. */
export function EmptyCard() {
  return (
    <Card className="col-span-4 narrow:col-span-12">
      <CardHeader title="Empty: a rest" />
      <EmptyState title="Nothing waits for you." action={<Button size="small">Open the Score</Button>}>
        AI is playing two tasks. The next thing to judge is due Thursday.
      </EmptyState>
      <div className="border-t border-line px-[18px] py-4">
        <div className="card p-4" data-state="selected">
          <h2>Selected</h2>
        </div>
        <div className="card mt-3 flex items-center gap-2 p-4" data-state="rejected">
          <Bookmark size={14} aria-hidden />
          <h2 className="text-ink-3">Rejected, its reason kept</h2>
        </div>
      </div>
    </Card>
  );
}

/** On the way, and failed. */
export function LoadingCard() {
  return (
    <Card className="col-span-4 narrow:col-span-12">
      <CardHeader title="Loading and error" />
      <CardBody>
        <Skeleton label="Loading a sample" />
        <p className="mt-2 mb-[18px] text-xs text-ink-3">Shape of what is coming, from 150 ms on.</p>
        <ErrorState
          title="The model did not answer in 30 s."
          actions={
            <>
              <Button size="small">Try again</Button>
              <Button size="small" variant="ghost">
                Use a template draft
              </Button>
            </>
          }
        >
          One retry was made. Nothing was saved or lost.
        </ErrorState>
      </CardBody>
    </Card>
  );
}
