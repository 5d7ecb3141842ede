import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { ReviewItem as Item } from '@upbeat/db/review-links/row';
import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import Pencil from 'lucide-react/icons/pencil';
import { useFormat } from '~/components/format-context';
import { Chip } from '~/components/ui/chip';
import { NoteBox } from '~/components/ui/note-box';
import { ChannelPreview } from '~/features/variants/ui/channel-preview';
import { aboutWords, commentable, reviewState, verdictWords } from '../words';
import { ReviewForm } from './review-form';

export interface ReviewItemProps {
  item: Item;
  mayApprove: boolean;
  isOnly: boolean;
  name: string;
  onName: (name: string) => void;
}

const GLYPHS = { good: Check, warn: Pencil, neutral: Clock };

/** One piece of copy as its channel shows it, all of its words, what was said of it by this link, and a form to say more. */
export function ReviewItem({ item, mayApprove, isOnly, name, onName }: ReviewItemProps) {
  const { channel, brand, version, verdict, comments } = item;
  const state = reviewState(item);
  const Glyph = GLYPHS[state.tone];
  const heading = `${item.name}, ${CHANNEL_NAMES[channel]} ${item.label}`;

  return (
    <section className="review-item" aria-label={heading}>
      <header className="grid gap-2">
        <h2 className="speak-xl">{item.name}</h2>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          <span>
            {CHANNEL_NAMES[channel]}, variant {item.label}
            {version && `, version ${version.number}`}
          </span>
          <Chip tone={state.tone} icon={<Glyph size={12} aria-hidden />}>
            {state.word}
          </Chip>
        </p>
        {state.sentence && <NoteBox>{state.sentence}</NoteBox>}
      </header>
      <div className="review-columns">
        <div className="grid min-w-0 content-start gap-5">
          {version && (
            <>
              <ChannelPreview channel={channel} fields={version.fields} brandName={brand} />
              <Words item={item} />
            </>
          )}
        </div>
        <div className="grid min-w-0 content-start gap-4">
          {verdict && <p className="text-sm font-semibold">{verdictWords(verdict)}</p>}
          {comments.length > 0 && <Said comments={comments} />}
          {version && (
            <ReviewForm item={item} mayJudge={mayApprove && state.isOpen} isOnly={isOnly} name={name} onName={onName} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Every sentence of the copy: a preview shows some of them at a time. */
function Words({ item }: { item: Item }) {
  const lines = item.version ? commentable(item.channel, item.version.fields) : [];

  return (
    <section aria-label="All the words">
      <h3 className="text-sm font-semibold">All the words</h3>
      <dl className="mt-2 grid gap-2 text-sm">
        {lines.map(({ value, label, text }) => (
          <div key={value}>
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Said({ comments }: Pick<Item, 'comments'>) {
  const { dateTime } = useFormat();

  return (
    <ol className="grid gap-3" aria-label="Comments">
      {comments.map((comment) => (
        <li key={comment.id} className="border-l border-line pl-3 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <b className="[overflow-wrap:anywhere]">{comment.name}</b>
            <time dateTime={comment.at} className="text-xs text-ink-3">
              {dateTime(comment.at)}
            </time>
            {comment.isResolved && <span className="text-xs text-ink-3">resolved</span>}
          </p>
          {aboutWords(comment) && <p className="text-xs text-ink-3">{aboutWords(comment)}</p>}
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{comment.text}</p>
        </li>
      ))}
    </ol>
  );
}
