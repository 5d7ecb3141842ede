import { Card, CardBody, CardHeader } from '../ui/card';

const SWATCHES = [
  ['canvas', 'bg-canvas'],
  ['surface', 'bg-surface'],
  ['raised', 'bg-raised'],
  ['sunken', 'bg-sunken'],
  ['ink', 'bg-ink'],
  ['ink-2', 'bg-ink-2'],
  ['ink-3', 'bg-ink-3'],
  ['line-strong', 'bg-line-strong'],
  ['accent', 'bg-accent'],
  ['accent-soft', 'bg-accent-soft'],
  ['ai-fill', 'bg-ai-fill'],
  ['ai-soft', 'bg-ai-soft'],
  ['together-fill', 'bg-together-fill'],
  ['together-soft', 'bg-together-soft'],
  ['people-fill', 'bg-people-fill'],
  ['people-soft', 'bg-people-soft'],
  ['good', 'bg-good'],
  ['warn', 'bg-warn'],
  ['bad', 'bg-bad'],
  ['ghost', 'bg-ghost'],
] as const;

/** Serif speaks, sans works. */
export function TypeCard() {
  return (
    <Card className="col-span-5 narrow:col-span-12">
      <CardHeader title="Type" />
      <CardBody>
        <p className="font-display text-3xl tracking-[-0.018em]">Judgment</p>
        <p className="mb-3 text-xs text-ink-3">3xl, Newsreader 400, display only</p>
        <p className="font-display text-2xl tracking-[-0.012em]">Five things wait</p>
        <p className="mb-3 text-xs text-ink-3">2xl, page title</p>
        <p className="speak-lg">Move $3.6k a week to TikTok</p>
        <p className="mb-3 text-xs text-ink-3">lg, an idea, a suggestion, a decision</p>
        <p>Interface text, Instrument Sans 14/20. 3,966 shown</p>
        <p className="text-sm text-ink-2">Tables and notes, 13/20. 1,597 shown</p>
        <p className="text-xs text-ink-3">Captions, 12/16. 9,726 shown</p>
      </CardBody>
    </Card>
  );
}

/** Paper, ink, and what colour means. */
export function ColourCard() {
  return (
    <Card className="col-span-7 narrow:col-span-12">
      <CardHeader title="Colour" />
      <CardBody className="grid grid-cols-4 gap-2">
        {SWATCHES.map(([name, background]) => (
          <div key={name}>
            <div className={`h-10 rounded-md border border-line ${background}`} />
            <span className="text-xs text-ink-2">{name}</span>
          </div>
        ))}
      </CardBody>
    </Card>
  );
}
