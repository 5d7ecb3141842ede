/** One put-together of a Google text ad: headlines in a row, two on a phone and three on a desktop, descriptions under them. */
export function SearchComposition({
  name,
  address,
  headlines,
  descriptions,
  device,
}: {
  name: string;
  /** Host and paths. */
  address: string;
  headlines: readonly string[];
  descriptions: readonly string[];
  device: string;
}) {
  const isPhone = device === 'phone';

  return (
    <div className="serp">
      <div className="sponsored">Sponsored</div>
      <div className="site">
        <span className="mark" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <span className="min-w-0">
          {name}
          <small>{address}</small>
        </span>
      </div>
      <p className="title">{headlines.slice(0, isPhone ? 2 : 3).join(' | ') || 'Write a headline'}</p>
      <p className="said">{descriptions.slice(0, isPhone ? 1 : 2).join(' ')}</p>
    </div>
  );
}
