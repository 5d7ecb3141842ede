import { createContext, useContext } from 'react';
import { createFormat, type Format } from './format';

const FormatContext = createContext<Format>(createFormat({ locale: 'en-GB', zone: 'UTC' }));

/** Hands a member's way of writing figures and dates to everything inside. */
export const FormatProvider = FormatContext.Provider;

/** The member's way of writing figures and dates. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
