import type { CopyFields } from '@upbeat/core/channels';
import { copyLines, entriesOf } from '../copy-lines';
import type { Finding } from '../findings';
import { pieces } from '../words';
import { policyFinding } from './policy-finding';

const NAME = /(?<![\p{L}\p{N}])linked\s?in(?![\p{L}\p{N}])/giu;
/** Words that turn the name into a bond with LinkedIn. */
const BOND =
  /(?<![\p{L}\p{N}])(?:linked\s?in(?:['’]s)? (?:partner|partners|approved|certified|endorsed|recommended|official|verified)|(?:partner|partners|partnered|approved|certified|endorsed|recommended|verified|powered) (?:of|by|with) linked\s?in|official linked\s?in)(?![\p{L}\p{N}])/giu;

/** LinkedIn: its name in the ad's own name, or words that imply a bond with it. To speak of a profile or a page there is fine. */
export function checkLinkedInName(fields: CopyFields): Finding[] {
  const names = entriesOf(fields, 'ad_name').flatMap((text, index) =>
    pieces(text, NAME).map(({ start, end }) =>
      policyFinding(
        { field: 'ad_name', index },
        {
          rule: 'linkedin.name',
          source: 'linkedin_affiliation',
          severity: 'block',
          title: '“LinkedIn” in the name of the ad',
          reason: 'LinkedIn refuses an ad that carries its name in its own.',
          start,
          end,
        },
      ),
    ),
  );
  const bonds = copyLines('linkedin_image', fields).flatMap((line) =>
    pieces(line.text, BOND).map(({ text, start, end }) =>
      policyFinding(line, {
        rule: 'linkedin.bond',
        source: 'linkedin_affiliation',
        severity: 'warn',
        title: 'May imply a bond with LinkedIn',
        reason: `“${text}” reads as if LinkedIn stood behind it. A person must read this before it runs.`,
        start,
        end,
      }),
    ),
  );

  return [...names, ...bonds];
}
