// Every row of the policy's tables that was looked at, cell by cell: the asked, the case's own value, and whether it holds.
import { Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { useTerms } from '../terms/use-terms';

type Row = NonNullable<CaseRecord['verdict']>['trace'][number];

export function TraceRows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('cases');
  const id = useId();
  const [onlyHits, setOnlyHits] = useState(true);
  if (rows.length === 0) return null;
  const shown = onlyHits ? rows.filter(({ hit }) => hit === 'yes') : rows;
  return (
    <details className="x-trace">
      <summary>{t('trace')}</summary>
      <p className="x-quiet x-small">{t('traceHint')}</p>
      <p className="x-no-print">
        <Switch id={id} checked={onlyHits} onChange={setOnlyHits} size="small" /> <label htmlFor={id}>{t('onlyHits')}</label>
      </p>
      {shown.map((row) => (
        <TracedRow key={`${row.table} ${row.row} ${row.override ?? ''}`} of={row} />
      ))}
    </details>
  );
}

function TracedRow({ of }: { of: Row }) {
  const { t } = useTranslation('cases');
  const { pick, authority } = useTerms();
  return (
    <section className={`x-traced x-traced-${of.hit}`}>
      <h4>
        {t('tracedRow', { table: pick(of.tableName), row: of.row })} · {t('clause', { clause: of.clause })}
        {of.override !== null && <> · {t('overrideOf', { authority: authority(of.override) })}</>} — <strong>{t(`hit.${of.hit}`)}</strong>
      </h4>
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
