import type { ExportTable } from '@upbeat/exchange/export/copy-to-export';
import { CardNote } from '~/components/ui/card';

const SHOWN_ADS = 3;
const SHOWN_ROWS = 8;

/** A platform's table turned on its side: its columns as rows, so that thirty of them can be read; columns that no ad fills are counted. */
export function AdsPreview({ table }: { table: ExportTable }) {
  const ads = table.rows.slice(0, SHOWN_ADS);
  const filled = table.columns.flatMap((name, at) =>
    table.rows.some((row) => row[at] !== null && row[at] !== '') ? [{ name, at }] : [],
  );
  const empty = table.columns.length - filled.length;

  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="The first rows of the file">
        <table className="table">
          <caption className="sr-only">The first rows of the file: a column of it in each line</caption>
          <thead>
            <tr>
              <th scope="col">Column</th>
              {ads.map((_, index) => (
                <th key={index} scope="col">
                  Row {index + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map(({ name, at }) => (
              <tr key={name}>
                <th scope="row" className="align-top whitespace-nowrap">
                  {name}
                </th>
                {ads.map((row, index) => (
                  <td key={index} className="min-w-48 max-w-80 align-top break-words whitespace-pre-wrap" dir="auto">
                    {row[at]?.toString() ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CardNote>
        {table.rows.length > ads.length ? `Rows 1 to ${ads.length} of ${table.rows.length}. ` : ''}
        {empty > 0
          ? `${empty} of ${table.columns.length} columns are empty in all of them.`
          : `All ${table.columns.length} columns are filled.`}
      </CardNote>
    </>
  );
}

/** The first rows of the table of any channel. */
export function SheetPreview({ table }: { table: ExportTable }) {
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="The first rows of the file">
        <table className="table">
          <caption className="sr-only">The first rows of the file</caption>
          <thead>
            <tr>
              {table.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SHOWN_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((value, at) => (
                  <td
                    key={table.columns[at]}
                    className="max-w-64 truncate"
                    dir="auto"
                    data-numeric={typeof value === 'number' ? '' : undefined}
                  >
                    {value?.toString() ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CardNote>
        {table.rows.length > SHOWN_ROWS ? `Rows 1 to ${SHOWN_ROWS} of ${table.rows.length}. ` : ''}A cell that a
        spreadsheet would run as a formula is written behind an apostrophe.
      </CardNote>
    </>
  );
}
