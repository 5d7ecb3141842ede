import type { Level } from '@upbeat/core/levels';
import { may } from '@upbeat/core/roles';
import type { Permission, Role } from '@upbeat/core/roles';
import type { Today } from '@upbeat/db/today/row';

/** One of the four first bars of a new workspace. */
export interface FirstBar {
  key: 'brand' | 'brief' | 'approved' | 'results';
  title: string;
  why: string;
  note: string;
  level: Level;
  state: 'done' | 'next' | 'later';
  /** Null where the member's role may not do it, or nothing can be done yet. */
  act: { verb: string; to: string } | null;
  /** Who does it, said where the member may not. */
  whose: string;
}

interface Bar extends Omit<FirstBar, 'state' | 'act'> {
  verb: string;
  to: string | null;
  needs: Permission;
}

function bars({ campaignId }: Today['first']): Bar[] {
  return [
    {
      key: 'brand',
      title: 'Say what the brand is',
      why: 'What it stands for and why, or one claim with its evidence. Ideas and checks stand on it.',
      note: '2 min',
      level: 3,
      verb: 'Open brand',
      to: '/brand',
      needs: 'brand.write',
      whose: 'An owner or strategist does this.',
    },
    {
      key: 'brief',
      title: 'Say what is worth saying',
      why: 'A brief: what, to whom, why now, what must not be said. Twelve ideas follow within a minute.',
      note: '2 min',
      level: 3,
      verb: 'Write a brief',
      to: '/campaigns/new',
      needs: 'campaigns.write',
      whose: 'An owner, strategist or marketer does this.',
    },
    {
      key: 'approved',
      title: 'Approve the first copy',
      why: 'Accept an idea, mend its copy until the checks are quiet, submit it and sign it.',
      note: '1 min',
      level: 2,
      verb: 'Go on',
      to: campaignId === null ? null : `/campaigns/${campaignId}`,
      needs: 'copy.approve',
      whose: 'An owner, strategist or marketer does this.',
    },
    {
      key: 'results',
      title: 'Bring what you have already run',
      why: 'A CSV from Google or Meta, as it was exported. You see the mapping before a row is kept.',
      note: '1 min',
      level: 2,
      verb: 'Import',
      to: '/imports/new',
      needs: 'imports.write',
      whose: 'An owner, strategist or analyst does this.',
    },
  ];
}

/** The four bars and how each stands; empty once all are played. The first open one that the member may play is next. */
export function firstBars(first: Today['first'], role: Role): FirstBar[] {
  const all = bars(first);
  if (all.every(({ key }) => first[key])) return [];
  const next = all.find(({ key, needs, to }) => !first[key] && to !== null && may(role, needs));

  return all.map(({ verb, to, needs, ...bar }) => ({
    ...bar,
    state: first[bar.key] ? 'done' : next?.key === bar.key ? 'next' : 'later',
    act: !first[bar.key] && to !== null && may(role, needs) ? { verb, to } : null,
  }));
}
