/** A whole rest: nothing is here. A caesura: a pause that ends. */
export type ErrorSign = 'rest' | 'pause';

/** A staff across the page with one sign on it. */
export function ErrorStaff({ sign }: { sign: ErrorSign }) {
  return (
    <svg className="error-staff" viewBox="0 0 1440 150" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d="M0 36H1440M0 56H1440M0 76H1440M0 96H1440M0 116H1440" className="stroke-line-strong" strokeOpacity=".6" />
      {sign === 'rest' ? (
        <rect x="690" y="56" width="60" height="13" className="fill-ink" />
      ) : (
        <path d="M704 58L722 8M728 58L746 8" className="stroke-ink" strokeWidth="5" strokeLinecap="round" />
      )}
    </svg>
  );
}
