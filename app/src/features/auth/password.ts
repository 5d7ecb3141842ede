/** Shortest password taken, in characters. Length is what makes one hard to guess. */
export const PASSWORD_MIN = 12;
/** The auth service reads no further. */
export const PASSWORD_MAX = 72;

/** Fewer different characters than this is a pattern, not a password. */
const FEW_CHARACTERS = 6;
const LONG = 20;

type Strength = 'short' | 'weak' | 'good' | 'strong';

/** How hard a password is to guess: by its length and by how many different characters it has. */
export function passwordStrength(password: string): Strength {
  const letters = [...password];
  if (letters.length < PASSWORD_MIN) return 'short';
  if (new Set(letters).size < FEW_CHARACTERS) return 'weak';

  return letters.length >= LONG ? 'strong' : 'good';
}

/** The strength in words, with what is missing. */
export function strengthWords(password: string): string {
  const missing = PASSWORD_MIN - [...password].length;
  switch (passwordStrength(password)) {
    case 'short':
      return missing === PASSWORD_MIN
        ? '12 characters or more. Four unrelated words are strong and easy to keep in mind.'
        : `${missing} more ${missing === 1 ? 'character' : 'characters'} to go.`;
    case 'weak':
      return 'Long enough, but it repeats itself. Use more different characters.';
    case 'good':
      return 'Good. A word more would make it strong.';
    case 'strong':
      return 'Strong.';
  }
}
