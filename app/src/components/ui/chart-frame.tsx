import { useState, type ReactNode } from 'react';
import { Card } from './card';

/** The figures of a chart as a table: the first column names the row. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface ChartFrameProps {
  title: string;
  legend?: ReactNode;
  table: ChartTable;
  /** Further buttons beside "as table". */
  actions?: ReactNode;
  children: ReactNode;
}

/** A chart in its card, and the same figures as a table one click away. */
export function ChartFrame({ title, legend, table, actions, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);

  return (
    <Card>
      <div className="card-header">
        <h2>{title}</h2>
        <span className="aside flex flex-wrap items-center gap-3.5 text-xs text-ink-3">
          {!asTable && legend}
          {!asTable && actions}
          <ChartButton onClick={() => setAsTable(!asTable)}>{asTable ? 'as chart' : 'as table'}</ChartButton>
        </span>
      </div>
      {asTable ? <FiguresTable title={title} {...table} /> : <div className="chart px-3 pt-0 pb-1">{children}</div>}
    </Card>
  );
}

/** A quiet button in the head of a chart. */
export function ChartButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="no-print underline decoration-ghost underline-offset-3 hover:decoration-current"
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function FiguresTable({ title, columns, rows }: ChartTable & { title: string }) {
  return (
    <div
      className="table-scroll max-h-80 overflow-y-auto [--table-min:320px]"
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      <table className="table">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" data-numeric={index > 0 ? '' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={columns[index + 1]} data-numeric="">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
