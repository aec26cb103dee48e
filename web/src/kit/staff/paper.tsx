// A whole list as one plain table.
import type { TableColumnsType } from 'antd';
import { useLayoutEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './print-list.css';

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

/** The list as a plain table: what is printed, and what becomes a workbook. */
export function Paper<T extends object>({ title, under, columns, rows }: { title: string; under?: string | undefined; columns: TableColumnsType<T>; rows: readonly T[] }) {
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
