import type { ShellNav } from '~/components/shell/shell-types';

/** The desks that work, in the rail's groups. `waiting` counts what waits for a person. */
export function deskNav(base: string, waiting: number): ShellNav {
  const under = (...parts: string[]) => parts.map((part) => `${base}/${part}`);

  return [
    [
      { label: 'Today', to: `${base}/today`, icon: 'today', waits: waiting },
      { label: 'Strategy', to: `${base}/strategy`, icon: 'strategy', also: under('objectives', 'decisions') },
      {
        label: 'Studio',
        to: `${base}/studio`,
        icon: 'studio',
        also: under('campaigns', 'ideas', 'runs', 'pieces', 'variants', 'taste', 'approvals', 'calendar'),
      },
      {
        label: 'Performance',
        to: `${base}/performance`,
        icon: 'performance',
        also: under('imports', 'placements', 'experiments', 'suggestions'),
      },
    ],
    [
      { label: 'References', to: `${base}/references`, icon: 'references' },
      { label: 'Lessons', to: `${base}/lessons`, icon: 'lessons' },
      { label: 'Brand', to: `${base}/brand`, icon: 'brand' },
    ],
    [
      { label: 'Orchestration', to: `${base}/orchestration`, icon: 'orchestration' },
      { label: 'Settings', to: `${base}/settings`, icon: 'settings' },
    ],
  ];
}
