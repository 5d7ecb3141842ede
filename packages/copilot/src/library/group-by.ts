/** Groups arms by a key, in order of first appearance. */
export function groupBy<Arm>(arms: Iterable<Arm>, key: (arm: Arm) => string): Map<string, Arm[]> {
  const groups = new Map<string, Arm[]>();
  for (const arm of arms) {
    const group = groups.get(key(arm));
    if (group) group.push(arm);
    else groups.set(key(arm), [arm]);
  }
  return groups;
}
