/** "1 blocker", "2 warnings" */
export function findingWords(count: number, noun: 'blocker' | 'warning'): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
