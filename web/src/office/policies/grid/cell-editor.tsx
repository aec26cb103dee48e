// The editor over a cell: opens where the cell is, takes Enter, Tab and Escape as a spreadsheet does, keeps what was typed on leaving.
import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ChoiceEditor } from './choice-editor';
import type { GridColumn } from './column';
import { ConditionEditor } from './condition-editor';

export type Leaving = 'down' | 'up' | 'right' | 'left' | undefined;

interface CellEditorProps<R> {
  readonly column: GridColumn<R>;
  readonly row: number;
  readonly text: string;
  readonly samples: (operator: string) => readonly string[];
  readonly cell: HTMLElement | null;
  /** A refusal in words keeps the editor open; null takes the text. */
  readonly onCommit: (text: string, then: Leaving) => string | null;
  readonly onCancel: () => void;
}

const ROOM_BELOW = 330;

function placeOf(cell: HTMLElement | null): CSSProperties {
  const box = cell?.getBoundingClientRect();
  if (!box) return { top: 80, left: 16, minWidth: 260 };
  const width = Math.max(box.width, 260);
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8));
  return box.top + ROOM_BELOW < window.innerHeight
    ? { top: box.top, left, minWidth: width, width: Math.max(width, 340) }
    : { bottom: Math.max(8, window.innerHeight - box.bottom), left, minWidth: width, width: Math.max(width, 340) };
}

export function CellEditor<R>({ column, row, text: first, samples, cell, onCommit, onCancel }: CellEditorProps<R>) {
  const { t } = useTranslation('policies');
  const [text, setText] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [style, setStyle] = useState<CSSProperties>(() => placeOf(cell));
  const box = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  const { picking } = column;
  useLayoutEffect(() => {
    const place = placeOf(cell);
    const over = (Number(place.left) || 0) + (Number(place.width) || 0) - window.innerWidth + 8;
    setStyle(over > 0 ? { ...place, left: Math.max(8, Number(place.left) - over) } : place);
    const field = box.current?.querySelector<HTMLInputElement>('input,textarea');
    field?.setSelectionRange(first.length, first.length);
  }, [cell, first]);
  const commit = (typed: string, then: Leaving): void => {
    if (done.current) return;
    const words = onCommit(typed, then);
    if (words === null) done.current = true;
    setRefusal(words);
  };
  const key = (event: KeyboardEvent, chosen: string | null): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const typed = chosen ?? text;
    if (event.key === 'Escape') {
      event.preventDefault();
      done.current = true;
      onCancel();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(typed, event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      commit(typed, event.shiftKey ? 'up' : 'down');
    }
  };
  const label = `${column.title} · ${t('grid.row', { row: row + 1 })}`;
  const said = text.trim() === '' ? null : column.say?.(text.trim());
  const shared = { label, text, onText: setText, onKey: key };
  return createPortal(
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      className="x-cell-editor"
      style={style}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) commit(text, undefined);
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {picking.by === 'condition' && <ConditionEditor {...shared} picking={picking} samples={samples} />}
      {picking.by === 'choices' && <ChoiceEditor {...shared} choices={picking.choices} many={picking.many === true} />}
      {picking.by === 'text' && (
        <textarea
          autoFocus
          aria-label={label}
          rows={text.length > 40 ? 3 : 1}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => key(event, null)}
        />
      )}
      {(refusal ?? said) && (
        <div
          className="x-cell-said"
          role={refusal ? 'alert' : undefined}
          data-bad={refusal !== null || said?.understood === false || undefined}
        >
          {refusal ?? said?.words}
        </div>
      )}
    </div>,
    document.body,
  );
}
