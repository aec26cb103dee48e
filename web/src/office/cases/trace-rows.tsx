// How the policy's tables came to the verdict: the rows that decided, those nearly met, and all others folded, cell by cell.
import { Button } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { useTerms } from '../terms/use-terms';
import { partsOf, type TraceRow } from './trace-parts';

type Verdict = NonNullable<CaseRecord['verdict']>;
const keyOf = ({ table, row, override }: TraceRow): string => `${table} ${row} ${override ?? ''}`;

export function TraceRows({ of }: { of: Verdict }) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState(false);
  if (of.trace.length === 0) return null;
  const { deciding, near, rest } = partsOf(of);
  const hit = rest.filter((row) => row.hit === 'yes').length;
  const printAll = (): void => {
    flushSync(() => setOpen(true));
    window.print();
  };
  return (
    <>
      <Grounds title={t('deciding')} rows={deciding} />
      <Grounds title={t('near')} rows={near} onlyFailing />
      {rest.length > 0 && (
        <details className="x-trace" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t('restOfTrace', { missed: rest.length - hit, hit })}</summary>
          {open && (
            <>
              <p className="x-quiet x-small">{t('traceHint')}</p>
              {rest.map((row) => (
                <TracedRow key={keyOf(row)} of={row} />
              ))}
            </>
          )}
        </details>
      )}
      <p className="x-no-print">
        <Button onClick={printAll}>{t('printAll')}</Button>
      </p>
    </>
  );
}

function Grounds({ title, rows, onlyFailing = false }: { title: string; rows: readonly TraceRow[]; onlyFailing?: boolean }) {
  const { t } = useTranslation('cases');
  const { pick } = useTerms();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="x-grounds">
        {rows.map((row) => (
          <li key={keyOf(row)} className={`x-traced x-traced-${row.hit}`}>
            <RowName of={row} />
            {row.words && <p>{pick(row.words)}</p>}
            <ul className="x-conditions">
              {row.cells
                .filter(({ asked, result }) => asked && (!onlyFailing || result === 'no'))
                .map((cell, at) => (
                  <li key={at}>
                    {pick(cell.fact)}
                    {t('colon')}
                    <strong>{cell.value === null ? t('terms:unknown') : pick(cell.value)}</strong>{' '}
                    <span className="x-quiet">{t('condition', { asks: pick(cell.asks) })}</span>{' '}
                    <span className={`x-cell-${cell.result}`}>{t(`cell.${cell.result}`)}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function RowName({ of }: { of: TraceRow }) {
  const { t } = useTranslation('cases');
  const { pick, authority } = useTerms();
  return (
    <h4>
      {t('tracedRow', { table: pick(of.tableName), row: of.row })} · {t('clause', { clause: of.clause })}
      {of.override !== null && <> · {t('overrideOf', { authority: authority(of.override) })}</>}
    </h4>
  );
}

function TracedRow({ of }: { of: TraceRow }) {
  const { t } = useTranslation('cases');
  const { pick } = useTerms();
  return (
    <section className={`x-traced x-traced-${of.hit}`}>
      <RowName of={of} />
      <p>
        <strong>{t(`hit.${of.hit}`)}</strong>
        {of.words && <> — {pick(of.words)}</>}
      </p>
      <div className="x-scroll" tabIndex={0} role="region" aria-label={t('tracedRow', { table: pick(of.tableName), row: of.row })}>
        <table className="x-table x-small">
          <thead>
            <tr>
              <th scope="col">{t('fact')}</th>
              <th scope="col">{t('asks')}</th>
              <th scope="col">{t('has')}</th>
              <th scope="col">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {of.cells.map((cell, at) => (
              <tr key={at}>
                <th scope="row">{pick(cell.fact)}</th>
                <td>{pick(cell.asks)}</td>
                <td>{cell.value === null ? t('terms:unknown') : pick(cell.value)}</td>
                <td className={`x-cell-${cell.result}`}>{t(`cell.${cell.result}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
