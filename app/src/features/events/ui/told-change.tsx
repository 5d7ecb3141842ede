import { Link } from '@remix-run/react';
import type { Told } from '../tell-change';

/** A change in a sentence, its subject as a link. */
export function ToldChange({ told: { start, subject, end } }: { told: Told }) {
  return (
    <>
      {start}
      {subject && (subject.to === null ? subject.text : <Link to={subject.to}>{subject.text}</Link>)}
      {end}
    </>
  );
}
