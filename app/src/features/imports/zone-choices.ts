import type { Choice } from '~/components/ui/select';

let choices: Choice[] | null = null;

/** Time zones that the platform knows, UTC first. */
export function zoneChoices(): Choice[] {
  choices ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));

  return choices;
}
