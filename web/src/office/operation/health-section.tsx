import { useTranslation } from 'react-i18next';
import { useBacklog, useReadiness } from '../../api/operation.queries';
import { Asked } from '../../kit/asked';
import { Figures } from './figures';

const PARTS = ['database', 'redis', 'migrated'] as const;

/** Whether the service is ready, and how much promised work is behind. */
export function HealthSection() {
  const { t } = useTranslation('operation');
  const readiness = useReadiness();
  const backlog = useBacklog();
  return (
    <>
      <h2>{t('health')}</h2>
      <Asked of={readiness}>
        {(report) => (
          <>
            <p className={report.ready ? 'x-note x-note-good' : 'x-note x-note-bad'} role="status">
              {report.ready ? t('ready') : t('notReady')} <span className="x-quiet x-small">{t('updated')}</span>
            </p>
            <Figures of={PARTS.map((part) => ({ name: t(`parts.${part}`), value: report[part] ? t('ok') : t('down'), bad: !report[part] }))} />
          </>
        )}
      </Asked>
      <h2>{t('backlog')}</h2>
      <Asked of={backlog}>
        {({ waiting, unsettled, dead, lagSeconds }) => (
          <Figures
            of={[
              { name: t('waiting'), value: t('pieces', { count: waiting }) },
              { name: t('unsettled'), value: t('pieces', { count: unsettled }) },
              { name: t('lag'), value: t('seconds', { seconds: lagSeconds }) },
              { name: t('dead'), value: t('pieces', { count: dead }), bad: dead > 0 },
            ]}
          />
        )}
      </Asked>
    </>
  );
}
