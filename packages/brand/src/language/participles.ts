import { wordSet } from './word-set';

/** Past participles that do not end in -ed, of verbs that take an object. Our own list. */
const IRREGULAR = wordSet(`
  beaten bent bitten blown bought bound bred broken brought built burnt caught chosen cut dealt done drawn dreamt driven
  drunk dug eaten fed felt fought found forgiven forgotten forbidden frozen given ground grown held heard hidden hit hung
  hurt kept known laid learnt led left lent let lit lost made meant met mistaken mown overcome overheard overseen paid
  proven put read rebuilt redone rewritten ridden rung run said sawn seen sent set sewn shaken shared shaven shed shot
  shown shrunk shut sold sought spelt spent spilt split spoiled spoken spread spun stolen struck stuck stung sung sunk
  sworn swept swum swung taken taught thought thrown told torn understood undone upheld upset withdrawn withheld woken
  won worn woven written wound
`);
/** Words in -ed that are no participle. */
const NO_PARTICIPLE = wordSet('bed red shed led fed wed sled embed hundred sacred naked wicked rugged ragged beloved');

/**
 * Participles that mostly describe a state ("we are interested", "the office is closed"): passive only where somebody
 * is named with "by", or where something is done to it ("will be closed", "is being fixed").
 */
const STATES = wordSet(`
  accustomed advanced affiliated comprised devoted focused headquartered nestled aged amazed amused annoyed armed ashamed bored born based blessed bound broken closed committed
  complicated concerned confused connected convinced crowded curved dated dedicated delighted detailed determined
  disappointed dressed done embarrassed engaged entitled equipped excited exhausted experienced fascinated finished fixed
  frightened gifted gone handmade honoured hidden inclined included informed interested intrigued involved isolated known left
  licensed lighted limited located loaded lost married mixed motivated obliged occupied opposed organised overjoyed
  packed pleased prepared privileged proven qualified ready relaxed related relieved renowned retired rounded satisfied
  scared seasoned settled shocked shut sized situated skilled sophisticated stressed stuck supposed surprised
  talented thrilled tired touched upset varied worried worn
`);

/** Whether a lower-case word can be a past participle. */
export function isParticiple(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  if (NO_PARTICIPLE.has(word) || /eed$/.test(word)) return false;

  return /^\p{L}{2,}ed$/u.test(word);
}

/** Whether a participle mostly describes how something is, not what is done to it. */
export function isState(word: string): boolean {
  return STATES.has(word) || /^un\p{L}+ed$/u.test(word);
}
