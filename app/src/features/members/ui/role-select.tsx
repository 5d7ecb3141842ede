import { useFetcher } from '@remix-run/react';
import { ROLES, ROLE_NAMES } from '@upbeat/core/roles';
import type { MemberRow } from '@upbeat/db/members/row';
import { allErrors } from '~/components/all-errors';
import { Select } from '~/components/ui/select';
import type { FormReply } from '~/request/form.server';
import { FormError } from '~/components/ui/form-error';

/** A member's role, changed as soon as another is chosen. */
export function RoleSelect({ member, action }: { member: MemberRow; action: string }) {
  const fetcher = useFetcher<FormReply>();
  const chosen = fetcher.formData?.get('role');

  return (
    <fetcher.Form method="post" action={action} className="inline-block w-[132px]">
      <input type="hidden" name="act" value="role" />
      <Select
        name="role"
        aria-label={`Role of ${member.displayName}`}
        choices={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
        value={typeof chosen === 'string' ? chosen : member.role}
        onChange={(event) => fetcher.submit(event.currentTarget.form)}
      />
      <FormError errors={allErrors(fetcher.data?.result)} />
    </fetcher.Form>
  );
}
