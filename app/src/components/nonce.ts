import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

/** Carries the request's nonce to the scripts of the document. In the browser it is undefined, as the DOM hides it. */
export const NonceProvider = NonceContext.Provider;

/** The nonce of this response; undefined in the browser. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
