import { getMyPreferences } from '@upbeat/db/members/get-my-preferences';
import { regionChoices } from '~/features/workspaces/choices.server';
import type { Scope } from '~/request/require-member.server';

/** The reader's own name, theme, locale and zone, and what may be chosen; an empty choice is the workspace's. */
export async function profilePage({ db, workspace, member }: Scope) {
  const preferences = await getMyPreferences(db, workspace.id, member.id);
  const { locales, timeZones } = regionChoices(preferences.timeZone ?? workspace.timeZone);

  return {
    base: `/w/${workspace.slug}/settings`,
    email: member.email,
    name: member.displayName,
    theme: member.theme,
    locale: preferences.locale ?? '',
    timeZone: preferences.timeZone ?? '',
    locales: [{ value: '', label: `As the workspace (${workspace.locale})` }, ...locales],
    timeZones: [{ value: '', label: `As the workspace (${workspace.timeZone})` }, ...timeZones],
  };
}
