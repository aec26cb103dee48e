// A sheet with everything around it: its tools, the bar that says what stands in the active cell, and what is wrong there.
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../kit/live-region';
import { useDraft } from '../draft/draft-context';
import { FindingList } from '../draft/finding-list';
import type { Operation } from '../rules';
import type { Sheet } from './column';
import { duplicateRows, insertRow, moveRows, removeRows } from './edits';
import { Grid } from './grid';
import { byRow } from './marks';
import { rangeOf } from './movement';
import { useGrid } from './use-grid';

interface SheetEditorProps<R> {
  readonly sheet: Sheet<R>;
  readonly label: string;
  /** Place of the table whose column findings belong here, `/tables/2`. */
  readonly owner?: string;
  readonly tools?: ReactNode;
}

const NO_EXAMPLE = (): undefined => undefined;

export function SheetEditor<R>({ sheet, label, owner, tools }: SheetEditorProps<R>) {
  const { t } = useTranslation('policies');
  const announce = useAnnounce();
  const { session, marks, vocabulary } = useDraft();
  const [words, setWords] = useState(true);
  const hand = useGrid(
    useMemo(() => ({ rows: sheet.rows.length, columns: sheet.columns.length }), [sheet.rows.length, sheet.columns.length]),
  );
  const rowMarks = useMemo(() => byRow(marks, sheet.at), [marks, sheet.at]);
  const badColumns = useMemo(() => {
    const places = new Set(
      marks
        .filter(({ at }) => owner !== undefined && at.startsWith(`${owner}/columns/`))
        .map(({ at }) => Number(at.split('/').at(-1))),
    );
    const ordered = sheet.columns.filter(({ side }) => side !== 'plain');
    return new Set(ordered.filter((_, index) => places.has(index)).map(({ key }) => key));
  }, [marks, owner, sheet.columns]);
  const { selection } = hand.state;
  const range = rangeOf(selection);
  const column = sheet.columns[selection.active.column];
  const row = sheet.rows[selection.active.row];
  const text = column && row !== undefined ? column.read(row) : '';
  const here = column
    ? [
        ...(rowMarks.get(selection.active.row)?.get(column.place.join('/')) ?? []),
        ...(rowMarks.get(selection.active.row)?.get('') ?? []),
      ]
    : [];
  const elsewhere = marks.filter(
    ({ at }) => (owner !== undefined && (at === owner || at.startsWith(`${owner}/`))) || at.startsWith(`${sheet.at}/`),
  );
  const { editable } = session;
  const deed = (operations: readonly Operation[], done: string) => (): void => {
    if (operations.length > 0 && session.edit(operations)) announce(done);
  };
  const examples = useMemo(() => {
    const facts = new Map((vocabulary?.facts ?? []).map((fact) => [fact.key, fact.forms]));
    return vocabulary
      ? (key: string, operator: string) => facts.get(key)?.find((form) => form.operator === operator)?.example
      : NO_EXAMPLE;
  }, [vocabulary]);
  const none = sheet.rows.length === 0;
  const said = column?.say?.(text);
  return (
    <>
      <div className="x-grid-tools" role="toolbar" aria-label={t('grid.tools')}>
        {editable && (
          <>
            <button type="button" className="x-tool" onClick={deed(insertRow(sheet, none ? 0 : range.top), t('grid.inserted'))}>
              {t('grid.insertAbove')}
            </button>
            <button
              type="button"
              className="x-tool"
              onClick={deed(insertRow(sheet, none ? 0 : range.bottom + 1), t('grid.inserted'))}
            >
              {t('grid.insertBelow')}
            </button>
            <button
              type="button"
              className="x-tool"
              disabled={none}
              onClick={deed(none ? [] : duplicateRows(sheet, range), t('grid.duplicated'))}
            >
              {t('grid.duplicate')}
            </button>
            <button
              type="button"
              className="x-tool"
              disabled={none || range.top === 0}
              onClick={deed(moveRows(sheet, range, false), t('grid.moved'))}
            >
              {t('grid.moveUp')}
            </button>
            <button
              type="button"
              className="x-tool"
              disabled={none || range.bottom >= sheet.rows.length - 1}
              onClick={deed(moveRows(sheet, range, true), t('grid.moved'))}
            >
              {t('grid.moveDown')}
            </button>
            <button
              type="button"
              className="x-tool x-tool-bad"
              disabled={none}
              onClick={deed(none ? [] : removeRows(sheet, range), t('grid.removed', { count: range.bottom - range.top + 1 }))}
            >
              {t('grid.remove')}
            </button>
          </>
        )}
        {tools}
        <span className="x-grow" />
        {sheet.columns.some(({ say }) => say) && (
          <button type="button" className="x-tool" aria-pressed={!words} onClick={() => setWords(!words)}>
            {words ? t('grid.asWritten') : t('grid.inWords')}
          </button>
        )}
      </div>
      <div className="x-grid-bar">
        <div>
          <strong>{column && row !== undefined ? column.title : label}</strong>
          <div className="x-quiet x-small">
            {row === undefined
              ? t('grid.rowCount', { count: sheet.rows.length })
              : t('grid.place', { row: selection.active.row + 1, count: sheet.rows.length })}
          </div>
        </div>
        <div>
          <code>{text}</code>
          {said && said.words !== text && <div className={said.understood ? 'x-quiet' : undefined}>{said.words}</div>}
          <FindingList marks={here} bare />
        </div>
      </div>
      <Grid
        sheet={sheet}
        label={label}
        hand={hand}
        editable={editable}
        words={words}
        marks={rowMarks}
        badColumns={badColumns}
        examples={examples}
        onEdit={session.edit}
        onTurn={session.turn}
      />
      <p className="x-quiet x-small">{editable ? t('grid.keys') : t('grid.keysReadOnly')}</p>
      {elsewhere.length > 0 && (
        <section aria-label={t('findings.here')}>
          <h2>{t('findings.here')}</h2>
          <FindingList
            marks={elsewhere}
            onGo={(mark) => {
              const [at, ...place] = mark.at.startsWith(`${sheet.at}/`) ? mark.at.slice(sheet.at.length + 1).split('/') : [];
              if (at === undefined) return;
              const to = Math.max(
                0,
                sheet.columns.findIndex((each) => each.place.join('/') === place.join('/')),
              );
              hand.select({ active: { row: Number(at), column: to }, anchor: { row: Number(at), column: to } });
              document.querySelector<HTMLElement>('.x-grid-box')?.scrollIntoView({ block: 'center' });
            }}
          />
        </section>
      )}
    </>
  );
}
