import { lazy, Suspense } from 'react';
import type { InteractiveLineChartProps } from './interactive-line-chart';
import { Skeleton } from './skeleton';

const InteractiveLineChart = lazy(() => import('./interactive-line-chart'));

/** The interactive chart, loaded when it is first shown. */
export function ExploreChart(props: InteractiveLineChartProps) {
  return (
    <Suspense fallback={<Skeleton label="Loading the chart" />}>
      <InteractiveLineChart {...props} />
    </Suspense>
  );
}
