// A spreadsheet over a list of the draft: one active cell that has the focus, keys and clipboard as in Excel, only visible rows drawn.
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../kit/live-region';
import type { Operation } from '../rules';
import { CellEditor, type Leaving } from './cell-editor';
import { fromTsv, toTsv } from './clipboard';
import type { Sheet } from './column';
import { operandsOf } from './condition';
import { clear, fillDown, insertRow, moveRows, paste, removeRows, setCells, textsOf, type Edit } from './edits';
import { GridRow } from './grid-row';
import type { RowMarks } from './marks';
import { rangeOf, type Cell } from './movement';
import type { GridHand } from './use-grid';
import { useWindow } from './use-window';
import './grid.css';

interface GridProps<R> {
  readonly sheet: Sheet<R>;
  readonly label: string;
  readonly hand: GridHand;
  readonly editable: boolean;
  /** Conditions and values in words; else as they are written. */
  readonly words: boolean;
  readonly marks: ReadonlyMap<number, RowMarks>;
  /** Marks of whole columns, by their place over inputs and outputs. */
  readonly badColumns?: ReadonlySet<string>;
  readonly examples: (column: string, operator: string) => string | undefined;
  readonly onEdit: (operations: readonly Operation[]) => boolean;
  readonly onTurn: (kind: 'undo' | 'redo') => void;
}

const typed = (event: KeyboardEvent): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
const cellAt = (target: EventTarget): Cell | null => {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
};

export function Grid<R>({ sheet, label, hand, editable, words, marks, badColumns, examples, onEdit, onTurn }: GridProps<R>) {
  const { t } = useTranslation('policies');
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef(false); // the grid takes the focus only when a hand on it asked
  const dragging = useRef(false);
  const [cell, setCell] = useState<HTMLElement | null>(null);
  const { rows, columns } = sheet;
  const { selection, editing } = hand.state;
  const { active } = selection;
  const range = rangeOf(selection);
  const shown = useWindow(box, rows.length, active.row);
  const template = useMemo(() => columns.map(({ width }) => `minmax(0, ${width}fr)`).join(' '), [columns]);
  const least = useMemo(() => columns.reduce((sum, { width }) => sum + width, 3), [columns]);

  useLayoutEffect(() => {
    if (editing !== null)
      return setCell(
        box.current?.querySelector<HTMLElement>(`[data-row="${editing.row}"][data-column="${editing.column}"]`) ?? null,
      );
    if (!wanted.current) return;
    wanted.current = false;
    box.current
      ?.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`)
      ?.focus({ preventScroll: true });
  }, [active, editing, rows.length]);
  useEffect(() => shown.reveal(active, box.current), [active]);

  const take = useCallback((): void => {
    wanted.current = true;
  }, []);
  const tell = ({ operations, refused }: Edit, done: string): void => {
    const placed = operations.length === 0 || onEdit(operations);
    if (!placed) announce(t('grid.noPlace'));
    else if (refused.length > 0) announce(t('grid.refused', { count: refused.length, first: refused[0]!.words }));
    else announce(done);
  };
  const rowsDone = (operations: readonly Operation[], done: string): void => {
    if (operations.length > 0 && onEdit(operations)) announce(done);
  };
  const open = (text: string): void => {
    if (editable && rows.length > 0) hand.beginEditing(text);
  };
  const commit = (text: string, then: Leaving): string | null => {
    const { row, column } = editing!;
    const edit = setCells(sheet, [{ row, column, text }]);
    if (edit.refused.length > 0) return edit.refused[0]!.words;
    if (edit.operations.length > 0 && !onEdit(edit.operations)) return t('grid.noPlace');
    if (then !== undefined) take();
    hand.stopEditing(then);
    return null;
  };

  const press = (event: KeyboardEvent): void => {
    const far = event.ctrlKey || event.metaKey;
    const stop = (): void => {
      event.preventDefault();
      take();
    };
    if (event.key === 'Tab') {
      if (hand.tab(event.shiftKey)) stop();
    } else if (event.key === 'Escape') {
      hand.setLeaving();
      announce(t('grid.leaving'));
    } else if (far && event.key.toLowerCase() === 'z') {
      stop();
      onTurn(event.shiftKey ? 'redo' : 'undo');
    } else if (far && event.key.toLowerCase() === 'y') {
      stop();
      onTurn('redo');
    } else if (far && event.key.toLowerCase() === 'a') {
      stop();
      hand.select({ anchor: { row: 0, column: 0 }, active: { row: rows.length - 1, column: columns.length - 1 } });
    } else if (!editable || rows.length === 0) {
      if (hand.press(event)) stop();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      stop();
      const down = event.key === 'ArrowDown';
      const operations = moveRows(sheet, range, down);
      rowsDone(operations, t('grid.moved'));
      const by = down ? 1 : -1;
      if (operations.length > 0)
        hand.select({
          active: { ...active, row: active.row + by },
          anchor: { ...selection.anchor, row: selection.anchor.row + by },
        });
    } else if (hand.press(event)) stop();
    else if (event.key === 'F2' || event.key === 'Enter') {
      stop();
      open(columns[active.column]!.read(rows[active.row]!));
    } else if (far && event.key.toLowerCase() === 'd') {
      stop();
      tell(fillDown(sheet, range), t('grid.filled'));
    } else if (event.key === 'Insert') {
      stop();
      rowsDone(insertRow(sheet, range.top), t('grid.inserted'));
    } else if (event.key === 'Delete' && far) {
      stop();
      rowsDone(removeRows(sheet, range), t('grid.removed', { count: range.bottom - range.top + 1 }));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      stop();
      tell(clear(sheet, range), t('grid.cleared'));
    } else if (typed(event)) {
      event.preventDefault();
      open(event.key);
    } else if (event.key === 'Process') flushSync(() => open('')); // an input method is about to write: it needs the field at once
  };

  const copy = (event: ClipboardEvent): void => {
    if (rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', toTsv(textsOf(sheet, range)));
    announce(t('grid.copied', { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 }));
  };
  const cut = (event: ClipboardEvent): void => {
    copy(event);
    if (editable) tell(clear(sheet, range), t('grid.cleared'));
  };
  const put = (event: ClipboardEvent): void => {
    if (!editable) return;
    event.preventDefault();
    take();
    const edit = paste(sheet, selection, fromTsv(event.clipboardData.getData('text/plain')));
    tell(edit, t('grid.pasted'));
    if (edit.selection) hand.select(edit.selection);
  };

  const down = (event: PointerEvent): void => {
    const head = (event.target as HTMLElement).closest<HTMLElement>('[data-head]');
    const to = head ? { row: Number(head.dataset.head), column: 0 } : cellAt(event.target);
    if (to === null || event.button !== 0) return;
    take();
    if (head) hand.select({ anchor: to, active: { ...to, column: columns.length - 1 } });
    else if (event.shiftKey) hand.extend(to);
    else if (event.pointerType !== 'mouse' && to.row === active.row && to.column === active.column)
      open(columns[to.column]!.read(rows[to.row]!));
    else hand.select({ active: to, anchor: to });
    dragging.current = event.pointerType === 'mouse' && !head;
  };
  const over = (event: PointerEvent): void => {
    const to = dragging.current && event.buttons === 1 ? cellAt(event.target) : null;
    if (to === null || (to.row === active.row && to.column === active.column)) return;
    take();
    hand.extend(to);
  };

  const current = editing && columns[editing.column];
  return (
    <>
      <div
        ref={box}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-readonly={!editable || undefined}
        className="x-grid-box"
        style={{ '--x-grid-columns': template, '--x-grid-least': `${least}rem` } as never}
        tabIndex={rows.length === 0 ? 0 : -1}
        onKeyDown={press}
        onCopy={copy}
        onCut={cut}
        onPaste={put}
        onPointerDown={down}
        onPointerOver={over}
        onPointerUp={() => (dragging.current = false)}
        onDoubleClick={(event) => {
          const to = cellAt(event.target);
          if (to) open(columns[to.column]!.read(rows[to.row]!));
        }}
        onScroll={shown.onScroll}
      >
        <div role="row" aria-rowindex={1} className="x-grid-line">
          <div role="columnheader" aria-colindex={1} className="x-grid-number">
            <span className="x-hidden">{t('grid.number')}</span>#
          </div>
          {columns.map(({ key, title, code, side }, at) => (
            <div
              key={key}
              role="columnheader"
              aria-colindex={at + 2}
              className="x-grid-head"
              data-side={side}
              data-mark={badColumns?.has(key) ? 'error' : undefined}
            >
              {title}
              {code && code !== title && <small>{code}</small>}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="x-grid-body" style={{ height: `calc(var(--x-grid-row) * ${rows.length})` }}>
          {shown.rows.map((index) => (
            <GridRow
              key={index}
              row={rows[index]!}
              index={index}
              columns={columns}
              marks={marks.get(index)}
              active={index === active.row ? active.column : -1}
              from={index >= range.top && index <= range.bottom ? range.left : -1}
              to={index >= range.top && index <= range.bottom ? range.right : -1}
              words={words}
              editable={editable}
            />
          ))}
        </div>
        {rows.length === 0 && <div className="x-grid-empty">{editable ? t('grid.empty') : t('grid.none')}</div>}
      </div>
      {editing && current && cell && (
        <CellEditor
          key={`${editing.row}:${editing.column}`}
          column={current}
          row={editing.row}
          text={editing.text}
          samples={(operator) => operandsOf(examples(current.code ?? current.key, operator) ?? '')}
          cell={cell}
          onCommit={commit}
          onCancel={() => {
            take();
            hand.stopEditing();
          }}
        />
      )}
    </>
  );
}
