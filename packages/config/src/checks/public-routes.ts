/** Handlers that ask for no workspace permission, each with the reason. `file#handler`. */
export const PUBLIC_ROUTES: Record<string, string> = {
  'app/src/root.tsx#loader': 'Theme and toast only; every page needs it before anyone is known.',
  'app/src/routes/dev/components.tsx#loader':
    'The component page holds no data and answers only where developer pages are switched on.',
  'app/src/routes/not-found.tsx#loader': 'Says that there is nothing at this address.',
  'app/src/routes/not-found.tsx#action': 'Says that there is nothing at this address.',
  'app/src/routes/auth/home.tsx#loader': 'Sends everybody on: to their workspace, or to sign in.',
  'app/src/routes/auth/sign-in.tsx#loader': 'Comes before one is signed in.',
  'app/src/routes/auth/sign-in.tsx#action': 'Comes before one is signed in; limited by address and e-mail.',
  'app/src/routes/auth/sign-up.tsx#loader': 'Comes before one has an account.',
  'app/src/routes/auth/sign-up.tsx#action': 'Comes before one has an account; limited by address and e-mail.',
  'app/src/routes/auth/sign-out.tsx#loader': 'Whoever asks is signed out or was; there is nothing to read.',
  'app/src/routes/auth/sign-out.tsx#action': 'Ends the caller’s own session and no other.',
  'app/src/routes/auth/forgot.tsx#action': 'Comes before one is signed in; one answer for every address.',
  'app/src/routes/auth/confirm.tsx#loader': 'The link’s token is the proof.',
  'app/src/routes/auth/confirm.tsx#action': 'The link’s token is the proof.',
  'app/src/routes/auth/reset.tsx#loader': 'The link’s token is the proof.',
  'app/src/routes/auth/reset.tsx#action': 'The link’s token is the proof, used up by the new password.',
  'app/src/routes/auth/outbox.tsx#loader':
    'The token printed at the start is the proof; there is no outbox on a public address.',
  'app/src/routes/auth/invite.tsx#loader': 'Asks a stranger to sign in; names neither workspace nor address.',
  'app/src/routes/auth/invite.tsx#action': 'Signed-in users only; the database checks token, expiry and e-mail.',
  'app/src/routes/review/review.tsx#loader':
    'The link’s token is the proof; it shows what the link is for and no more.',
  'app/src/routes/review/review.tsx#action':
    'The link’s token is the proof, its rights are held by the database; limited by address and link.',
  'app/src/routes/workspace/new.tsx#loader': 'Signed-in users only: whoever has an account may make a workspace.',
  'app/src/routes/workspace/new.tsx#action': 'Signed-in users only: whoever has an account may make a workspace.',
};
