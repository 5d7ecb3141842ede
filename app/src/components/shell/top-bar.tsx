import type { ReactNode } from 'react';
import Search from 'lucide-react/icons/search';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs';
import { Kbd } from '../ui/kbd';
import { Bell, type BellProps } from './bell';

export interface TopBarProps {
  crumbs: readonly Crumb[];
  onFind: () => void;
  notices?: BellProps;
  /** Stands first on a phone. */
  menu: ReactNode;
}

/** Where one is, and the way to anything else. */
export function TopBar({ crumbs, onFind, notices, menu }: TopBarProps) {
  return (
    <header className="top-bar">
      {menu}
      <Breadcrumbs crumbs={crumbs} />
      <button
        type="button"
        className="palette-trigger"
        onClick={onFind}
        aria-label="Find or do anything"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Search size={14} aria-hidden />
        <span>Find or do anything</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {notices && <Bell {...notices} />}
    </header>
  );
}
