import { CHANNEL_NAMES } from '@upbeat/core/channel-fields';
import type { BoardIdea } from '@upbeat/db/ideas/row';
import { LinkButton } from '~/components/ui/link-button';
import { SectionHeading } from '~/components/ui/section';
import { slotWords } from '../words';
import { Citation } from './citation';
import { CitedLessons } from './cited-lessons';
import { FirstCopy } from './first-copy';

/** An idea in full: what it says, what shaped it, and the first copy that came with it. */
export function IdeaBody({ idea, base }: { idea: BoardIdea; base: string }) {
  const max = 1.1 * Math.max(0.01, ...idea.citations.map((cited) => cited.ctrHigh));

  return (
    <div className="grid min-w-0 gap-7">
      <p className="speak-lg">{idea.body}</p>
      {idea.status === 'rejected' && (
        <p className="text-ink-2">
          Rejected: <q>{idea.reason}</q>
        </p>
      )}
      {idea.missing.length > 0 && (
        <p className="text-sm text-ink-3">
          Drafted without {idea.missing.map(slotWords).join(', ')}: the brief did not say.
        </p>
      )}
      {idea.pieces.length > 0 && (
        <section id="pieces">
          <SectionHeading title="Content pieces" />
          <div className="flex flex-wrap gap-2 pt-3">
            {idea.pieces.map((piece) => (
              <LinkButton key={piece.id} to={`${base}/pieces/${piece.id}`}>
                {CHANNEL_NAMES[piece.channel]}
              </LinkButton>
            ))}
          </div>
        </section>
      )}
      <section>
        <SectionHeading
          title="What shaped it"
          hint={idea.borrowed === '' ? undefined : 'structure only, never a claim'}
        />
        {idea.citations.map((cited, index) => (
          <Citation
            key={cited.id}
            cited={cited}
            base={base}
            max={max}
            borrowed={index === 0 ? idea.borrowed : undefined}
            inFull
          />
        ))}
        <CitedLessons lessons={idea.lessons} base={base} />
        {idea.citations.length === 0 && <p className="pt-3 text-sm text-ink-3">No reference fitted this brief.</p>}
      </section>
      <section>
        <SectionHeading title="First copy" hint="as it was drafted" />
        <div className="pt-3">
          <FirstCopy idea={idea} base={base} />
        </div>
      </section>
    </div>
  );
}
