import Plus from 'lucide-react/icons/plus';
import { useState, type ReactNode } from 'react';
import { Button } from '~/components/ui/button';

export interface RowListProps {
  /** Rows at the start. */
  least: number;
  most: number;
  /** The button that adds one. */
  add: string;
  /** Draws the row of a number. */
  children: (at: number) => ReactNode;
}

/** A list of like rows that grows; rows left empty are left out by the server. */
export function RowList({ least, most, add, children }: RowListProps) {
  const [count, setCount] = useState(least);

  return (
    <div className="grid gap-2">
      {Array.from({ length: count }, (_, at) => (
        <div key={at}>{children(at)}</div>
      ))}
      {count < most && (
        <div>
          <Button
            size="small"
            variant="ghost"
            icon={<Plus size={14} aria-hidden />}
            onClick={() => setCount(count + 1)}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
