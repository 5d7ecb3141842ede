import { Form, Link, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card, CardHeader } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Select } from '~/components/ui/select';

export interface CountedCampaignsProps {
  base: string;
  campaigns: readonly { id: string; name: string }[];
  /** Campaigns that could count too; a taken one would leave its objective. */
  candidates: readonly { id: string; name: string; taken: boolean }[];
  mayLink: boolean;
}

/** The campaigns whose results fill the objective. */
export function CountedCampaigns({ base, campaigns, candidates, mayLink }: CountedCampaignsProps) {
  const { state, formData } = useNavigation();
  const posted = state === 'idle' ? null : formData?.get('campaignId');

  return (
    <Card as="aside">
      <CardHeader title="Campaigns that count" />
      {campaigns.length === 0 && (
        <p className="border-t border-line px-[18px] py-3 text-sm text-ink-2">
          None yet, so it has no value.{' '}
          {mayLink ? 'Choose one below.' : 'A marketer, a strategist or an owner can choose one.'}
        </p>
      )}
      {campaigns.map(({ id, name }) => (
        <Form
          key={id}
          method="post"
          className="flex items-center justify-between gap-3 border-t border-line px-[18px] py-2.5 text-sm"
        >
          <Link to={`${base}/campaigns/${id}`}>{name}</Link>
          {mayLink && (
            <>
              <input type="hidden" name="campaignId" value={id} />
              <Button
                type="submit"
                name="intent"
                value="unlink"
                size="small"
                variant="ghost"
                busy={posted === id && 'Removing'}
                aria-label={`Remove ${name}`}
              >
                Remove
              </Button>
            </>
          )}
        </Form>
      ))}
      {mayLink && candidates.length > 0 && (
        <Form method="post" className="flex items-end gap-2 border-t border-line px-[18px] py-3">
          <div className="min-w-0 flex-1">
            <Field label="Count another">
              {(control) => (
                <Select
                  {...control}
                  name="campaignId"
                  choices={candidates.map(({ id, name, taken }) => ({
                    value: id,
                    label: taken ? `${name} (leaves its objective)` : name,
                  }))}
                />
              )}
            </Field>
          </div>
          <Button
            type="submit"
            name="intent"
            value="link"
            busy={posted !== null && formData?.get('intent') === 'link' && 'Adding'}
          >
            Add
          </Button>
        </Form>
      )}
    </Card>
  );
}
