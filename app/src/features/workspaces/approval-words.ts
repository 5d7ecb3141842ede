const COUNT: Record<number, string> = { 1: 'One person signs', 2: 'Two people sign', 3: 'Three people sign' };

/** An approval policy as one sentence. */
export function approvalWords({ people, authorMaySign }: { people: number; authorMaySign: boolean }): string {
  const who = COUNT[people] ?? `${people} people sign`;
  if (authorMaySign) return `${who}; the author may be ${people === 1 ? 'the one' : 'one of them'}.`;

  return `${who}, and none of them wrote or submitted it.`;
}
