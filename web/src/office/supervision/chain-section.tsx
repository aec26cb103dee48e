import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVerifyChain } from '../../api/audit.queries';
import { RefusalNote } from '../../kit/refusal-note';

/** Walks the audit's chain when asked, and says what it found. */
export function ChainSection() {
  const { t } = useTranslation('supervision');
  const verify = useVerifyChain();
  const report = verify.data;
  return (
    <section className="x-card" aria-labelledby="chain">
      <h2 id="chain" className="x-first">
        {t('chain.title')}
      </h2>
      <p className="x-quiet">{t('chain.hint')}</p>
      <Button onClick={() => verify.mutate()} loading={verify.isPending}>
        {t('chain.verify')}
      </Button>
      <RefusalNote fault={verify.error} />
      <div role="status">
        {report && (
          <div className={report.sound ? 'x-note x-note-good' : 'x-note x-note-bad'}>
            <p>{report.sound ? t('chain.sound', { seals: report.seals, entries: report.sealedEntries }) : t('chain.broken', { count: report.faults.length })}</p>
            <p className="x-small">
              {t('chain.unsealed', { entries: report.unsealedEntries, seconds: report.oldestUnsealedSeconds })} ·{' '}
              {report.exportedSeal === null ? t('chain.notExported') : t('chain.exported', { seal: report.exportedSeal })}
            </p>
            {report.faults.length > 0 && (
              <ul>
                {report.faults.map((fault, at) => (
                  <li key={at}>
                    {t(`chain.kinds.${fault.kind}`)} · {fault.seal ?? '—'} · {fault.sentence}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
