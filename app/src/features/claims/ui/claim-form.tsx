import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { StoredClaim } from '@upbeat/db/claims/row';
import { Card, CardBody, CardNote } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { Select } from '~/components/ui/select';
import { Textarea } from '~/components/ui/textarea';
import { useZodForm } from '~/components/ui/use-zod-form';
import { ClaimFormSchema } from '~/features/brands/forms';
import { FormFoot, VOIDS } from '~/features/brands/ui/form-foot';
import { postedText, StaleNotice } from '~/features/brands/ui/stale-notice';

/** A member as the form offers them. */
export interface ClaimMember {
  id: string;
  name: string;
}

export interface ClaimFormProps {
  base: string;
  ids: { key: string; brandId: string };
  /** The claim as it was read; absent on a new one. */
  claim?: StoredClaim;
  /** Who may own it: id and name of each member. */
  members: readonly ClaimMember[];
  /** The claim as somebody else saved it meanwhile. */
  stored?: StoredClaim | null;
  result?: SubmissionResult<string[]>;
}

const FIELDS: readonly [name: string, label: string, of: (claim: StoredClaim) => string][] = [
  ['text', 'Claim', (claim) => claim.text],
  ['evidence', 'Evidence', (claim) => claim.evidence],
  ['evidenceUrl', 'Address of the evidence', (claim) => claim.evidenceUrl],
  ['markets', 'Markets', (claim) => claim.markets.join(', ')],
  ['expiresOn', 'Last day', (claim) => claim.expiresOn ?? ''],
  ['ownerId', 'Owner', (claim) => claim.ownerId ?? ''],
];

/** A claim: what may be said, what proves it, where and until when. */
export function ClaimForm({ base, ids, claim, members, stored, result }: ClaimFormProps) {
  const { state, formData } = useNavigation();
  const busy = state !== 'idle' && formData?.has('evidence') === true;
  const defaultValue = claim && Object.fromEntries(FIELDS.map(([name, , of]) => [name, of(claim)]));
  const [form, fields] = useZodForm({ id: 'claim', schema: ClaimFormSchema, lastResult: result, defaultValue });
  const version = (stored ?? claim)?.rowVersion;

  return (
    <Card>
      <Form method="post" id={form.id} noValidate onSubmit={form.onSubmit}>
        <input type="hidden" name="key" value={ids.key} />
        <input type="hidden" name="brandId" value={ids.brandId} />
        {version !== undefined && <input type="hidden" name="rowVersion" value={version} />}
        <CardBody className="grid grid-cols-2 gap-4 phone:grid-cols-1">
          {stored ? (
            <div className="col-span-full">
              <StaleNotice
                reloadTo={`${base}/brand/claims/${stored.id}`}
                fields={FIELDS.map(([name, label, of]) => ({
                  label,
                  stored: name === 'ownerId' ? ownerName(of(stored), members) : of(stored),
                  mine:
                    name === 'ownerId'
                      ? ownerName(postedText(result?.initialValue, name), members)
                      : postedText(result?.initialValue, name),
                }))}
              />
            </div>
          ) : (
            form.errors && (
              <p role="alert" className="col-span-full text-sm text-bad">
                {form.errors.join(' ')}
              </p>
            )
          )}
          <div className="col-span-full">
            <Field id={fields.text.id} label="Claim" hint="As copy may make it" error={fields.text.errors}>
              {(control) => (
                <Textarea
                  {...control}
                  name="text"
                  defaultValue={fields.text.initialValue}
                  maxLength={300}
                  size="editor"
                />
              )}
            </Field>
          </div>
          <div className="col-span-full">
            <Field
              id={fields.evidence.id}
              label="Evidence"
              hint="What proves it, and of which day"
              error={fields.evidence.errors}
            >
              {(control) => (
                <Textarea {...control} name="evidence" defaultValue={fields.evidence.initialValue} maxLength={1000} />
              )}
            </Field>
          </div>
          <div className="col-span-full">
            <Field id={fields.evidenceUrl.id} label="Address of the evidence" error={fields.evidenceUrl.errors}>
              {(control) => (
                <Input
                  {...control}
                  name="evidenceUrl"
                  type="url"
                  defaultValue={fields.evidenceUrl.initialValue}
                  placeholder="https://"
                />
              )}
            </Field>
          </div>
          <Field
            id={fields.markets.id}
            label="Markets"
            hint="Two-letter codes; empty means every market"
            error={fields.markets.errors}
          >
            {(control) => (
              <Input {...control} name="markets" defaultValue={fields.markets.initialValue} placeholder="IE, GB" />
            )}
          </Field>
          <Field id={fields.expiresOn.id} label="Last day" hint="Empty means no end" error={fields.expiresOn.errors}>
            {(control) => (
              <Input {...control} name="expiresOn" type="date" defaultValue={fields.expiresOn.initialValue} />
            )}
          </Field>
          <Field id={fields.ownerId.id} label="Owner" hint="Who keeps the evidence fresh" error={fields.ownerId.errors}>
            {(control) => (
              <Select
                {...control}
                name="ownerId"
                choices={ownerChoices(claim?.ownerId ?? null, members)}
                defaultValue={fields.ownerId.initialValue}
              />
            )}
          </Field>
          <FormFoot save={claim ? 'Save claim' : 'Register claim'} busy={busy && 'Saving'} backTo={`${base}/brand`} />
        </CardBody>
      </Form>
      <CardNote>{VOIDS}</CardNote>
    </Card>
  );
}

/** The name of an owner; nobody where none is named. */
export function ownerName(id: string, members: readonly ClaimMember[]): string {
  if (id === '') return 'Nobody';

  return members.find((member) => member.id === id)?.name ?? 'A former member';
}

/** Everybody who may own a claim, and who owns it now although they left. */
function ownerChoices(now: string | null, members: readonly ClaimMember[]): { value: string; label: string }[] {
  const present = members.map(({ id, name }) => ({ value: id, label: name }));
  const former =
    now !== null && !members.some(({ id }) => id === now) ? [{ value: now, label: 'A former member' }] : [];

  return [{ value: '', label: 'Nobody' }, ...present, ...former];
}
