// One row of the grid. Drawn again only when it, its marks or the part of the selection inside it is another.
import { memo } from 'react';
import type { GridColumn } from './column';
import type { Mark, RowMarks } from './marks';

interface GridRowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly GridColumn<R>[];
  readonly marks: RowMarks | undefined;
  /** Column of the active cell, −1 when it is in another row. */
  readonly active: number;
  /** First and last selected column, −1 when none is. */
  readonly from: number;
  readonly to: number;
  readonly words: boolean;
  readonly editable: boolean;
}

const gravest = (marks: readonly Mark[] | undefined): string | undefined =>
  marks === undefined ? undefined : marks.some(({ severity }) => severity === 'error') ? 'error' : 'warning';

function Row<R>({ row, index, columns, marks, active, from, to, words, editable }: GridRowProps<R>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="x-grid-row"
      data-row={index}
      style={{ top: `calc(var(--x-grid-row) * ${index})` }}
    >
      <div role="rowheader" aria-colindex={1} className="x-grid-number" data-head={index} data-mark={gravest(marks?.get(''))}>
        {index + 1}
      </div>
      {columns.map((column, at) => {
        const text = column.read(row);
        const said = words && column.say ? column.say(text) : null;
        const mark = gravest(marks?.get(column.place.join('/'))) ?? (said?.understood === false ? 'error' : undefined);
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={from >= 0 && at >= from && at <= to}
            aria-readonly={!editable || undefined}
            aria-invalid={mark === 'error' || undefined}
            tabIndex={at === active ? 0 : -1}
            className="x-grid-cell"
            data-side={column.side}
            data-row={index}
            data-column={at}
            data-mark={mark}
            data-any={text === column.blank || undefined}
          >
            <span>{said?.understood ? said.words : text}</span>
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(Row) as typeof Row;
