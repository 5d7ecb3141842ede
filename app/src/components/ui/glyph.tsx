import { LEVEL_NAMES, type Level } from '@upbeat/core/levels';

/** The drawing of a level on a grid of 16: quarter note, beamed pair, fermata. */
export function GlyphPath({ level }: { level: Level }) {
  if (level === 1) {
    return (
      <>
        <ellipse cx="6" cy="12.3" rx="3.3" ry="2.4" transform="rotate(-22 6 12.3)" />
        <path d="M8.150 11.600V1.600h1.300v10.300z" />
      </>
    );
  }
  if (level === 2) {
    return (
      <>
        <ellipse cx="3.7" cy="12.8" rx="2.7" ry="2" transform="rotate(-22 3.7 12.8)" />
        <ellipse cx="11.4" cy="11.6" rx="2.7" ry="2" transform="rotate(-22 11.4 11.6)" />
        <path d="M5.2 3.1 14 1.700v2.400L6.4 5.300v7.200H5.200zM12.8 4h1.200v7.400h-1.200z" />
      </>
    );
  }
  return (
    <>
      <path d="M1 12A7 7.4 0 0 1 15 12h-1.100C13.5 8.3 11.2 6.3 8 6.300S2.5 8.3 2.1 12z" />
      <circle cx="8" cy="11" r="1.750" />
    </>
  );
}

/** A level as a glyph in the colour of the words beside it. Decoration: the words carry the meaning. */
export function Glyph({ level, size = 14 }: { level: Level; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <GlyphPath level={level} />
    </svg>
  );
}

/** A level as a tinted disc of 30 px, named for screen readers and on hover. */
export function GlyphDisc({ level }: { level: Level }) {
  return (
    <span
      className="glyph-disc"
      data-level={level}
      role="img"
      aria-label={LEVEL_NAMES[level]}
      title={LEVEL_NAMES[level]}
    >
      <Glyph level={level} size={16} />
    </span>
  );
}
