import { claimJudge } from '@upbeat/brand/claim-state';
import type { Claim } from '@upbeat/core/brand';
import type { BriefSlots } from '@upbeat/core/brief';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { Button } from '~/components/ui/button';
import type { ControlProps } from '~/components/ui/field';
import { IconButton } from '~/components/ui/icon-button';
import { Input } from '~/components/ui/input';
import { ProvenanceLine } from '~/components/ui/provenance-line';
import { Select } from '~/components/ui/select';
import { claimWords } from '../provenance';

type Facts = BriefSlots['facts'];

export interface FactsFieldProps {
  control: ControlProps;
  facts: Facts;
  claims: readonly Claim[];
  /** Facts of the brand that are not in yet. */
  brandFacts: readonly { id: string; text: string }[];
  base: string;
  /** ISO date: a claim past its last day is not offered. */
  today: string;
  locked: boolean;
  onChange: (facts: Facts) => void;
}

const MOST = 12;

/** Facts a draft may state, one a line, each with the claim that covers it. */
export function FactsField({ control, facts, claims, brandFacts, base, today, locked, onChange }: FactsFieldProps) {
  const put = (index: number, change: Partial<Facts[number]>) =>
    onChange(facts.map((fact, at) => (at === index ? { ...fact, ...change } : fact)));
  const add = (text: string, claimId: string | null) => onChange([...facts, { text, claimId }]);
  const judge = claimJudge('', today);
  const running = claims.filter((claim) => judge(claim) === 'live');
  const unused = running.filter((claim) => !facts.some((fact) => fact.claimId === claim.id));
  const plain = brandFacts.filter(({ text }) => !facts.some((fact) => fact.text === text));

  return (
    <div className="grid gap-2.5">
      {facts.map((fact, index) => {
        const claim = claims.find((one) => one.id === fact.claimId);
        // A claim that a fact already has stays to be seen, expired or not.
        const offered = claim === undefined || running.includes(claim) ? running : [claim, ...running];
        return (
          <div key={index} className="grid gap-1">
            <Input
              id={index === 0 ? control.id : undefined}
              aria-label={index === 0 ? undefined : `Fact ${index + 1}`}
              size="editor"
              value={fact.text}
              maxLength={200}
              disabled={locked}
              onChange={(event) => put(index, { text: event.target.value })}
              after={
                !locked && (
                  <IconButton
                    label={`Take fact ${index + 1} out`}
                    size="small"
                    icon={<X size={14} aria-hidden />}
                    onClick={() => onChange(facts.filter((_, at) => at !== index))}
                  />
                )
              }
            />
            {claim ? (
              <ProvenanceLine
                sources={[{ id: claim.id, label: claimWords(claim), to: `${base}/brand/claims/${claim.id}` }]}
              />
            ) : (
              <ProvenanceLine sources={[]} unlinked="No claim yet: drafts state it only as it stands here" />
            )}
            {!locked && offered.length > 0 && (
              <div className="max-w-[340px]">
                <Select
                  aria-label={`Claim behind fact ${index + 1}`}
                  placeholder="No claim"
                  value={fact.claimId ?? ''}
                  onChange={(event) => put(index, { claimId: event.target.value || null })}
                  choices={offered.map((one) => ({ value: one.id, label: `${one.code} ${one.text}` }))}
                />
              </div>
            )}
          </div>
        );
      })}
      {!locked && facts.length < MOST && (
        <div className="flex flex-wrap gap-2">
          <Button
            id={facts.length === 0 ? control.id : undefined}
            size="small"
            icon={<Plus size={14} aria-hidden />}
            onClick={() => add('', null)}
          >
            Add a fact
          </Button>
          {[
            ...unused.map((claim) => ({ ...claim, claimId: claim.id })),
            ...plain.map((fact) => ({ ...fact, claimId: null })),
          ]
            .slice(0, 3)
            .map((one) => (
              <Button
                key={one.id}
                size="small"
                icon={<Plus size={14} aria-hidden />}
                onClick={() => add(one.text.slice(0, 200), one.claimId)}
                className="max-w-full"
              >
                <span className="truncate">{one.text}</span>
              </Button>
            ))}
        </div>
      )}
      {locked && facts.length === 0 && <p className="text-sm text-ink-3">Nothing yet</p>}
    </div>
  );
}
