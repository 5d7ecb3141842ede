import { Suspense, useRef, type ReactNode } from 'react';
import type { BellProps } from './bell';
import { PhoneMenu } from './phone-menu';
import { Rail, type RailProps } from './rail';
import type { PaletteState } from './shell-types';
import { TabBar } from './tab-bar';
import { TopBar } from './top-bar';
import { useCrumbs } from './use-crumbs';
import { useFocusOnNavigation } from './use-focus-on-navigation';
import { usePalette } from './use-palette';

export interface ShellProps extends RailProps {
  /** Draws the palette once it is opened; a lazy component does well, since few visits need it. */
  palette: (state: PaletteState) => ReactNode;
  /** Where notices are, and how many are unread. */
  notices?: BellProps;
  children: ReactNode;
}

/** The frame round every desk. It draws what it is given and fetches nothing. */
export function Shell({ palette, notices, children, ...rail }: ShellProps) {
  const main = useRef<HTMLElement>(null);
  const crumbs = useCrumbs();
  const { open, setOpen } = usePalette();
  useFocusOnNavigation(main);

  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <div className="shell">
        <Rail {...rail} />
        <div className="min-w-0">
          <TopBar
            crumbs={[{ label: rail.workspace.name, to: rail.homeTo }, ...crumbs]}
            onFind={() => setOpen(true)}
            notices={notices}
            menu={<PhoneMenu {...rail} />}
          />
          <main id="main" ref={main} tabIndex={-1} className="main">
            {children}
          </main>
        </div>
      </div>
      <TabBar nav={rail.nav} />
      {open && <Suspense fallback={null}>{palette({ open, onOpenChange: setOpen })}</Suspense>}
    </>
  );
}
