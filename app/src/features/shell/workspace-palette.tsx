import { useSubmit } from '@remix-run/react';
import type { Role } from '@upbeat/core/roles';
import CommandPalette from '~/components/shell/command-palette';
import type { PaletteState } from '~/components/shell/shell-types';
import { turnTheme } from '~/components/theme';
import { ownEntries, type OwnVerbs } from './own-entries';
import { paletteEntries, type AutomationSwitch } from './palette-entries';

interface WorkspacePaletteProps extends PaletteState {
  base: string;
  role: Role;
  automation: AutomationSwitch;
  workspaces: OwnVerbs['workspaces'];
}

/** The palette of a workspace: its pages, its verbs as far as the role may do them, and every named thing. Loaded when it is opened. */
export default function WorkspacePalette({ base, role, automation, workspaces, ...state }: WorkspacePaletteProps) {
  const submit = useSubmit();
  const own = ownEntries({
    workspaces,
    turnTheme,
    signOut: () => submit(null, { method: 'post', action: '/sign-out' }),
  });

  return (
    <CommandPalette
      entries={[...paletteEntries(base, role, automation), ...own]}
      searchUrl={`${base}/find`}
      {...state}
    />
  );
}
