/** The words as a sentence or a title begins: the first character in capitals, where it has them. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
