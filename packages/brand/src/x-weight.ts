import twitterText from 'twitter-text';

/** Weighted length of a post as X's own library counts it: NFC, an address 23, an emoji 2, CJK 2, most other letters 1. */
export function xWeight(text: string): number {
  return twitterText.parseTweet(text).weightedLength;
}

/** Ready from the start here; the browser's twin (x-weight-late.ts) has to fetch the library. */
export function loadXWeight(): Promise<void> {
  return Promise.resolve();
}
