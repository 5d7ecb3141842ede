/** Handlers that ask for no workspace permission, each with the reason. `file#handler`. */
export const PUBLIC_ROUTES: Record<string, string> = {
  'app/src/root.tsx#loader': 'Theme and toast only; every page needs it before anyone is known.',
  'app/src/routes/dev/components.tsx#loader':
    'The component page holds no data and answers only where developer pages are switched on.',
  'app/src/routes/not-found.tsx#loader': 'Says that there is nothing at this address.',
  'app/src/routes/not-found.tsx#action': 'Says that there is nothing at this address.',
};
