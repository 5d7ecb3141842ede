import type { DeskIconName } from './desk-icon';
import type { PaletteEntry } from './palette-types';

/** The workspace one is in. */
export interface ShellWorkspace {
  name: string;
  /** "Demo · 2 brands" */
  note?: string;
}

/** A workspace one may change to. */
export interface ShellWorkspaceLink extends ShellWorkspace {
  id: string;
  to: string;
  current: boolean;
}

/** The person at the desk. */
export interface ShellMember {
  name: string;
  role: string;
  /** Where the person's own settings are. */
  profileTo?: string;
  /** Where the sign-out form is sent. */
  signOutAction: string;
}

/** One desk of the rail. */
export interface ShellNavItem {
  label: string;
  to: string;
  icon: DeskIconName;
  /** How many things wait here for a person; shown with a fermata. */
  waits?: number;
  /** Only its exact address counts as being here. */
  end?: boolean;
  /** Addresses that belong to this desk though they do not stand under its own. */
  also?: readonly string[];
}

/** Desks in groups, split by rules. */
export type ShellNav = readonly (readonly ShellNavItem[])[];

/** The one switch over all automation; drawn only where it is handed in. */
export interface ShellAutomation {
  on: boolean;
  /** "4 task kinds, cap $20 a day." */
  note: string;
  onChange: (on: boolean) => void;
}

/** Whether the palette stands open, and what closes it. */
export interface PaletteState {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What the palette finds. */
export interface ShellPalette {
  /** Pages and verbs known without asking. */
  entries: readonly PaletteEntry[];
  /** Answers `?q=` with `{ results: PaletteEntry[] }`. Absent: only the entries are searched. */
  searchUrl?: string;
}
