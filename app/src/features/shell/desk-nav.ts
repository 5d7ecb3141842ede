import type { ShellNav } from '~/components/shell/shell-types';

/** The desks that work, in the rail's groups. `waiting` counts what waits for a person. */
export function deskNav(base: string, waiting: number): ShellNav {
  return [
    [
      { label: 'Today', to: `${base}/today`, icon: 'today', waits: waiting },
      { label: 'Studio', to: `${base}/studio`, icon: 'studio' },
      { label: 'Performance', to: `${base}/performance`, icon: 'performance' },
    ],
    [
      { label: 'References', to: `${base}/references`, icon: 'references' },
      { label: 'Brand', to: `${base}/brand`, icon: 'brand' },
    ],
    [{ label: 'Settings', to: `${base}/settings`, icon: 'settings' }],
  ];
}
