import { useFormat } from '~/components/format-context';

/** When a campaign runs, as far as it is known. */
export function CampaignDates({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) {
  const { day, dayRange } = useFormat();
  if (startsOn && endsOn) return <>{dayRange(startsOn, endsOn)}</>;
  if (startsOn) return <>from {day(startsOn)}</>;
  if (endsOn) return <>until {day(endsOn)}</>;

  return <span className="text-ink-3">not dated</span>;
}
