import { lazy, Suspense, useState } from 'react';
import { Button } from './button';
import type { InteractiveLineChartProps } from './interactive-line-chart';
import { Skeleton } from './skeleton';

const InteractiveLineChart = lazy(() => import('./interactive-line-chart'));

/** A button that brings the interactive chart, and the chart once it was asked for. */
export function ExploreChart(props: InteractiveLineChartProps) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        Explore
      </Button>
    );
  }

  return (
    <Suspense fallback={<Skeleton label="Loading the chart" />}>
      <InteractiveLineChart {...props} />
    </Suspense>
  );
}
