import type { Role } from '@upbeat/core/roles';
import CommandPalette from '~/components/shell/command-palette';
import type { PaletteState } from '~/components/shell/shell-types';
import { paletteEntries, type AutomationSwitch } from './palette-entries';

interface WorkspacePaletteProps extends PaletteState {
  base: string;
  role: Role;
  automation: AutomationSwitch;
}

/** The palette of a workspace: its pages, its verbs as far as the role may do them, and every named thing. Loaded when it is opened. */
export default function WorkspacePalette({ base, role, automation, ...state }: WorkspacePaletteProps) {
  return <CommandPalette entries={paletteEntries(base, role, automation)} searchUrl={`${base}/find`} {...state} />;
}
