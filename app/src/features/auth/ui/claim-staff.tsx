const LINES = [60, 75, 90, 105, 120];

function Head({ x, y }: { x: number; y: number }) {
  return <ellipse cx={x} cy={y} rx="9.5" ry="7" transform={`rotate(-22 ${x} ${y})`} />;
}

/** Two notes of AI, two beamed, and one held by a person: the product in five notes. */
export function ClaimStaff() {
  return (
    <svg viewBox="0 0 640 170" className="auth-staff" aria-hidden="true">
      <path d={LINES.map((y) => `M0 ${y}H720`).join('')} className="stroke-line-strong" strokeOpacity=".65" />
      <path d="M500 60v60" className="stroke-line-strong" />
      <g className="fill-ai-fill">
        <Head x={96} y={112} />
        <path d="M103.400 109V58h2.200v52z" />
        <Head x={176} y={97} />
        <path d="M183.400 94V44h2.200v51z" />
      </g>
      <g className="fill-together-fill">
        <Head x={270} y={105} />
        <Head x={340} y={90} />
        <path d="M277.400 45 349.600 32v8L279.600 52.600V103h-2.200zM347.400 36h2.200v52h-2.200z" />
      </g>
      <g className="fill-people-fill">
        <Head x={430} y={82} />
        <path d="M437.400 80V32h2.200v50z" />
        <path d="M414 20a20 19 0 0 1 40 0h-3c-1-9-8-14-17-14s-16 5-17 14z" />
        <circle cx="434" cy="16" r="3.6" />
      </g>
    </svg>
  );
}
