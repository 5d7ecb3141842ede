import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { lazy, useEffect, useState } from 'react';
import { ButtonsCard, ChoicesCard } from '~/components/gallery/controls-section';
import { FieldsCard } from '~/components/gallery/fields-section';
import { FiguresSection } from '~/components/gallery/figures-section';
import { EvidenceCard, LevelsCard } from '~/components/gallery/levels-section';
import { OverlaysCard } from '~/components/gallery/overlays-section';
import { RunsSection, StepsCard, ThreadCard } from '~/components/gallery/progress-section';
import { SAMPLE_ENTRIES, SAMPLE_NAV } from '~/components/gallery/sample';
import { EmptyCard, FindingsCard, LoadingCard } from '~/components/gallery/states-section';
import { ColourCard, TypeCard } from '~/components/gallery/type-section';
import { Shell } from '~/components/shell/shell';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { chooseTheme, currentTheme, isTheme } from '~/components/theme';
import { Button } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import { Segmented } from '~/components/ui/segmented';
import { StickyBar } from '~/components/ui/sticky-bar';
import { refuse } from '~/request/refuse';

export const meta: MetaFunction = () => [{ title: 'Components · Upbeat' }];

export const handle: RouteHandle = {
  breadcrumb: [{ label: 'Settings', to: '/dev/components' }, { label: 'Components' }],
};

/** Public where the pages for developers are on; they show made-up rows only. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.devPages) return refuse(new AppError('not_found', 'Nothing lives at this address.'));
  return null;
}

const CommandPalette = lazy(() => import('~/components/shell/command-palette'));
const MEMBER = { name: 'Ines Okafor', role: 'Strategist', profileTo: '#profile', signOutAction: '/sign-out' };
const WORKSPACE = { name: 'Harbour', note: 'Demo · 2 brands' };
const WORKSPACES = [
  { id: 'harbour', to: '#harbour', current: true, ...WORKSPACE },
  { id: 'own', name: 'Own workspace', to: '#own', current: false },
];

/** Every component in every state: what the designer looks at, and what axe walks. */
export default function ComponentsPage() {
  const [automation, setAutomation] = useState(true);

  return (
    <Shell
      homeTo="/dev/components"
      workspace={WORKSPACE}
      workspaces={WORKSPACES}
      newTo="#new"
      nav={SAMPLE_NAV}
      member={MEMBER}
      automation={{
        on: automation,
        note: '4 task kinds, cap $20 a day. One switch stops them all.',
        onChange: setAutomation,
      }}
      palette={(state) => <CommandPalette entries={SAMPLE_ENTRIES} {...state} />}
    >
      <PageHeader
        title="The score: components"
        under="Paper and ink. One red pencil. Three ways to play a task."
        actions={<ThemeChoice />}
      />
      <div className="grid grid-cols-12 gap-5">
        <LevelsCard />
        <EvidenceCard />
        <ButtonsCard />
        <FieldsCard />
        <ChoicesCard />
        <OverlaysCard />
        <FindingsCard />
        <EmptyCard />
        <LoadingCard />
        <RunsSection />
        <StepsCard />
        <ThreadCard />
        <FiguresSection />
        <TypeCard />
        <ColourCard />
      </div>
      <StickyBar
        level={2}
        title="Approval needs two people. Jonas has signed; yours is the second."
        actions={
          <>
            <Button>Comment</Button>
            <Button>Return to Jonas</Button>
            <Button disabled="Mend 2 findings first">Approve</Button>
          </>
        }
      >
        Bound to copy, 12 rules, 2 claims and policy of 2 Dec. Changing any of them voids it.
      </StickyBar>
    </Shell>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState<string>('light');
  useEffect(() => setTheme(currentTheme()), []);

  return (
    <Segmented
      legend="Theme"
      name="theme"
      value={theme}
      choices={[
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
      onChange={(value) => {
        if (!isTheme(value)) return;
        chooseTheme(value);
        setTheme(value);
      }}
    />
  );
}
