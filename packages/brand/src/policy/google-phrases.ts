import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { capitalise, pieces } from '../words';
import { policyFinding } from './policy-finding';

/** Google: "click here" and its like could stand on any ad. "Click here to open an account" mends to what follows. */
export function checkGooglePhrases(line: CopyLine): Finding[] {
  return pieces(
    line.text,
    /(?<![\p{L}\p{N}])click (?:on )?(?:here|below|now|(?:this|the)(?: (?:ad|link|button|banner|image))?)(?![\p{L}\p{N}])(?: to (?=\p{L}+ ))?/giu,
  ).map(({ text, start, end }) => {
    const leads = / to $/i.test(text);
    const opens = start === 0 || /[.!?]\s*$/.test(line.text.slice(0, start));
    const word = /^\p{L}+/u.exec(line.text.slice(end))?.[0] ?? '';

    return policyFinding(line, {
      rule: 'google.click_here',
      source: 'google_style',
      severity: 'block',
      title: '“Click here” could stand on any ad',
      reason: 'Google disapproves generic calls to action; say what the click does.',
      start,
      end: leads ? end + word.length : end,
      replacement: leads ? (opens ? capitalise(word) : word) : null,
    });
  });
}
