import { lazy, Suspense } from 'react';
import { Skeleton } from '~/components/ui/skeleton';

const StaleNoticeBody = lazy(() => import('./stale-notice-body'));

export interface StaleField {
  label: string;
  /** As somebody else saved it. */
  stored: string;
  /** As it stands in this form. */
  mine: string;
}

export interface StaleNoticeProps {
  fields: readonly StaleField[];
  /** Where the words of now are read anew. */
  reloadTo: string;
}

/** Somebody saved in between: both texts side by side. It is rare, so forms load it when it happens. */
export function StaleNotice(props: StaleNoticeProps) {
  return (
    <Suspense fallback={<Skeleton />}>
      <StaleNoticeBody {...props} />
    </Suspense>
  );
}

/** What a form posted under a name, from conform's answer. */
export function postedText(initialValue: Record<string, unknown> | null | undefined, name: string): string {
  const value = initialValue?.[name];

  return typeof value === 'string' ? value : '';
}
