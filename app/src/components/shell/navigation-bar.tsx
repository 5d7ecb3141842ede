import { useNavigation } from '@remix-run/react';

/** A line along the top while a page is on its way; appears after 150 ms. */
export function NavigationBar() {
  const { state } = useNavigation();
  if (state === 'idle') return null;

  return <div className="navigation-bar" role="progressbar" aria-label="Loading the page" />;
}
