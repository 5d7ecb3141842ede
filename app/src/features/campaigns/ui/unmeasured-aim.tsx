import { Link } from '@remix-run/react';

/** What a campaign is for while no objective with a target is tied to it: the brief's own sentence, and that nothing measures it. */
export function UnmeasuredAim({ said, brief }: { said: string; brief: string }) {
  if (said === '')
    return (
      <p className="text-sm text-ink-3">
        Neither the campaign nor its <Link to={brief}>brief</Link> says what it is for.
      </p>
    );

  return (
    <>
      <p className="speak-md">{said}</p>
      <p className="mt-1 text-sm text-ink-3">
        So says <Link to={brief}>the brief</Link>. No objective with a target measures it.
      </p>
    </>
  );
}
