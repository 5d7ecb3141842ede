import type { PaletteEntry } from '~/components/shell/palette-types';

/** What the palette does for the person at the desk, whatever the role. */
export interface OwnVerbs {
  signOut: () => void;
  turnTheme: () => void;
  workspaces: readonly { id: string; name: string; to: string; current: boolean }[];
}

/** Other workspaces, a new one, the theme and the way out. */
export function ownEntries({ signOut, turnTheme, workspaces }: OwnVerbs): PaletteEntry[] {
  return [
    ...workspaces
      .filter(({ current }) => !current)
      .map(
        ({ id, name, to }): PaletteEntry => ({
          id: `workspace-${id}`,
          group: 'Do',
          label: `Switch to ${name}`,
          hint: 'Workspace',
          keywords: 'change workspace',
          icon: 'settings',
          to,
        }),
      ),
    { id: 'new-workspace', group: 'Do', label: 'Create a workspace', icon: 'settings', to: '/workspaces/new' },
    {
      id: 'theme',
      group: 'Do',
      label: 'Turn light to dark, dark to light',
      keywords: 'theme night',
      icon: 'settings',
      to: '.',
      act: turnTheme,
    },
    { id: 'sign-out', group: 'Do', label: 'Sign out', keywords: 'log leave', icon: 'settings', to: '.', act: signOut },
  ];
}
