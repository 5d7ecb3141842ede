const COUNT: Record<number, string> = { 1: 'One person signs', 2: 'Two people sign', 3: 'Three people sign' };

/** An approval policy as one sentence. */
export function approvalWords({
  people,
  authorMaySign,
  outsiderCounts,
}: {
  people: number;
  authorMaySign: boolean;
  outsiderCounts: boolean;
}): string {
  const outside = outsiderCounts && people > 1 ? ' A yes by review link counts as one of them.' : '';
  const who = COUNT[people] ?? `${people} people sign`;
  if (authorMaySign) return `${who}; the author may be ${people === 1 ? 'the one' : 'one of them'}.${outside}`;

  return `${who}, and none of them wrote or submitted it.${outside}`;
}
