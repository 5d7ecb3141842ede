/** First letters of the first and last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;

  return ends.map((word) => [...(word ?? '')].at(0)?.toUpperCase() ?? '').join('');
}

/** A person as initials; the name stands beside it or, when `named`, is read aloud. */
export function Avatar({ name, named = false }: { name: string; named?: boolean }) {
  return named ? (
    <span className="avatar" role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  ) : (
    <span className="avatar" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
