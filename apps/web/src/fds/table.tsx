import type { VNode } from 'preact';
import type { Content } from './content.js';

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => Content;
  /** Figures stand under each other. */
  readonly isFigure?: boolean;
}

interface TableProps<Row> {
  /** What the table shows; read aloud, and shown unless a heading above says the same. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  /** Few and short columns: a table on a phone too. */
  readonly isNarrow?: boolean;
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
}

/** A dense table; on a phone each row is a card with its name on top. */
export function Table<Row>({ caption, isCaptionHidden, isNarrow, columns, rows }: TableProps<Row>): VNode {
  const [naming, ...others] = columns;
  return (
    <table class={isNarrow ? 'table table--compact' : 'table table--compact table-md-responsive-headers'}>
      <caption class={isCaptionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>{columns.map(({ heading, isFigure }) => <th scope="col" class={isFigure ? 'figure' : undefined}>{heading}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{naming.cell(row)}</th>
            {others.map(({ heading, cell, isFigure }) => <td data-title={heading} class={isFigure ? 'figure' : undefined}>{cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
