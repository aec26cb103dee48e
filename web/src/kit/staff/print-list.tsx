// Prints the whole list that a filter has, not the page of it on the screen: asks for every page and lays them out as one plain table.
import { Button, type TableColumnsType } from 'antd';
import { useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../refusal-note';
import type { AskPage } from './every-row';
import './print-list.css';
import { TooManyToPrint, usePaper } from './use-paper';

interface PrintListProps<T> {
  /** Heads the paper. */
  readonly title: string;
  /** What the list was narrowed to, in words. */
  readonly under?: string;
  readonly columns: TableColumnsType<T>;
  readonly ask: AskPage<T>;
}

export function PrintList<T extends object>({ title, under, columns, ask }: PrintListProps<T>) {
  const { t } = useTranslation('kit');
  const paper = usePaper(ask);
  return (
    <>
      <Button loading={paper.gathering} onClick={paper.print}>
        {t('printList')}
      </Button>
      <TooManyToPrint count={paper.tooMany} />
      <RefusalNote fault={paper.fault} />
      {paper.rows !== null && createPortal(<Paper title={title} under={under} columns={columns} rows={paper.rows} />, document.body)}
    </>
  );
}

interface Leaf<T> {
  readonly title: ReactNode;
  readonly right: boolean;
  readonly cell: (row: T, at: number) => ReactNode;
}

/** Columns below their groups, without those that are for the screen alone. */
function leavesOf<T extends object>(columns: TableColumnsType<T>, group: ReactNode = null): Leaf<T>[] {
  return columns.flatMap((column) => {
    if (typeof column.className === 'string' && column.className.includes('x-no-print')) return [];
    const named = column.title as ReactNode;
    const title = group === null ? named : <>{group} · {named}</>;
    if ('children' in column) return leavesOf(column.children, title);
    const { dataIndex, render, align } = column;
    const valueOf = (row: T): unknown => (dataIndex === undefined ? undefined : (row as Record<string, unknown>)[String(dataIndex)]);
    return [{ title, right: align === 'right', cell: (row: T, at: number) => (render === undefined ? valueOf(row) : render(valueOf(row), row, at)) as ReactNode }];
  });
}

function Paper<T extends object>({ title, under, columns, rows }: { title: string; under: string | undefined; columns: TableColumnsType<T>; rows: readonly T[] }) {
  const { t } = useTranslation('kit');
  const leaves = leavesOf(columns);
  useLayoutEffect(() => {
    document.body.classList.add('x-prints-list'); // the page behind it stays off the paper
    return () => document.body.classList.remove('x-prints-list');
  }, []);
  return (
    <section className="x-print-list">
      <h1>{title}</h1>
      <p>{[under, t('rows', { count: rows.length })].filter(Boolean).join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            {leaves.map((leaf, at) => (
              <th key={at} scope="col">
                {leaf.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td className="x-right">{at + 1}</td>
              {leaves.map((leaf, column) => (
                <td key={column} className={leaf.right ? 'x-right' : undefined}>
                  {leaf.cell(row, at)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
