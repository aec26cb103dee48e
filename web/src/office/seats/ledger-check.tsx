// Whether the ledger's sums hold, as the last check found.
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLedgerCheck } from '../../api/seats.queries';
import { Asked } from '../../kit/asked';
import { columnInstant } from '../../lib/times';

export function LedgerCheck() {
  const { t } = useTranslation('seats');
  const asked = useLedgerCheck();
  return (
    <Asked of={asked}>
      {(check) => (
        <>
          {check.checkedAt === null ? (
            <Alert type="info" showIcon title={t('neverChecked')} />
          ) : (
            <Alert type={check.sound === true ? 'success' : 'error'} showIcon title={check.sound === true ? t('sound') : t('unsound', { count: check.faults })} description={t('checkedAt', { at: columnInstant(check.checkedAt), pools: check.pools })} />
          )}
          <p>{t(check.addedOnly === true ? 'addedOnly' : 'notAddedOnly')}</p>
          {check.findings.length > 0 && (
            <Table
              size="small"
              rowKey={(row) => `${row.code}.${row.poolId}.${row.subject}`}
              pagination={false}
              dataSource={check.findings}
              columns={[
                { title: t('code'), dataIndex: 'code' },
                { title: t('pool'), dataIndex: 'poolId' },
                { title: t('subject'), dataIndex: 'subject' },
              ]}
            />
          )}
        </>
      )}
    </Asked>
  );
}
