/** Where the pairs come from and how little they prove. */
export function ArchiveNote({ sealed = false }: { sealed?: boolean }) {
  return (
    <p className="mt-4 max-w-[90ch] text-xs text-ink-3">
      <a href="https://doi.org/10.1038/s41597-021-00934-7">Upworthy Research Archive</a>,{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. News headlines of 2013 to 2015: a good eye
      here is not yet a good eye for ads. The ranker has met neither headline of a pair
      {sealed ? '; its pick is sealed too.' : '.'}
    </p>
  );
}
