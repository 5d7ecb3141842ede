import { Form, Link, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Chip } from '~/components/ui/chip';
import { LinkButton } from '~/components/ui/link-button';

export interface VariantTabsProps {
  base: string;
  pieceId: string;
  current: string;
  variants: readonly { id: string; label: string; status: string }[];
  /** Key of the form that adds one; null for those who may only look. */
  addKey: string | null;
}

const MOST = 8;

/** The variants of a piece, and one more beside them. */
export function VariantTabs({ base, pieceId, current, variants, addKey }: VariantTabsProps) {
  const navigation = useNavigation();
  const isAdding = navigation.formAction?.endsWith('/add') ?? false;

  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <nav className="tabs-list flex-1" aria-label="Variants">
        {variants.map(({ id, label, status }) => (
          <Link
            key={id}
            to={`${base}/variants/${id}`}
            className="tab flex items-center gap-2 no-underline"
            data-state={id === current ? 'active' : undefined}
            aria-current={id === current ? 'page' : undefined}
          >
            Variant {label}
            {status !== 'draft' && <Chip tone={status === 'approved' ? 'good' : 'neutral'}>{status}</Chip>}
          </Link>
        ))}
      </nav>
      {variants.length > 1 && (
        <LinkButton size="small" to={`${base}/pieces/${pieceId}/compare`}>
          Compare
        </LinkButton>
      )}
      {addKey !== null && variants.length < MOST && (
        <Form method="post" action={`${base}/variants/${current}/add`}>
          <input type="hidden" name="key" value={addKey} />
          <Button type="submit" size="small" busy={isAdding && 'Adding'}>
            Add variant
          </Button>
        </Form>
      )}
    </div>
  );
}
