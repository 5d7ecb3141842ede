import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { rowName } from '../sign-many-words';
import type { ToSignRow } from '../to-sign-screen.server';

export interface SignManyDialogProps {
  chosen: readonly ToSignRow[];
  onClose: () => void;
  /** Signs those that can be signed. */
  onSign: (rows: readonly ToSignRow[]) => void;
}

/** Asks once before several are signed: what will be, and what will not and why. */
export default function SignManyDialog({ chosen, onClose, onSign }: SignManyDialogProps) {
  const open = chosen.filter(({ shut }) => shut === null);
  const shut = chosen.filter((row) => row.shut !== null);

  return (
    <Dialog
      title={open.length === 0 ? 'None of these can be approved' : `Approve ${open.length} of ${chosen.length}?`}
      description="Each is checked again as it is signed. A signature binds to copy, rules, claims and limits as they stand."
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {open.length > 0 && <List title="Will be signed" rows={open} />}
      {shut.length > 0 && <List title="Will not be signed" rows={shut} />}
      <div className="dialog-actions">
        <DialogClose asChild>
          <Button>Not now</Button>
        </DialogClose>
        {open.length > 0 && (
          <Button variant="primary" onClick={() => onSign(open)}>
            Approve {open.length}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function List({ title, rows }: { title: string; rows: readonly ToSignRow[] }) {
  return (
    <section className="mt-3 first:mt-0" aria-label={title}>
      <h3 className="label">{title}</h3>
      <ul className="mt-1 grid max-h-[220px] gap-1 overflow-y-auto text-sm">
        {rows.map((row) => (
          <li key={row.variantId} className="[overflow-wrap:anywhere]">
            {rowName(row)}
            {row.shut !== null && <span className="text-ink-3">: {row.shut}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
