/** Value of the choice that a person writes himself. */
export const OTHER_WAY = '~other';
