// What was found, by row and column of the sender's own sheet, with what stands there and what to do.
import { Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { askFindings, useFindings, type Finding, type Upload } from '../../api/plans.queries';
import { Asked } from '../../kit/asked';
import { ListTable, PAGE_SIZE } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';

const COLOUR: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'default' };

export function FindingsTable({ upload }: { upload: Upload }) {
  const { t, i18n } = useTranslation('plans');
  const [address] = useAddress();
  const asked = useFindings(upload.id, { page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? PAGE_SIZE) });
  const columns: TableColumnsType<Finding> = [
    { title: t('row'), dataIndex: 'row', align: 'right', className: 'x-number', render: (row: number | null) => row ?? '—' },
    { title: t('column'), dataIndex: 'column', render: (column: string | null) => column ?? '—' },
    { title: t('severity'), dataIndex: 'severity', render: (severity: string) => <Tag color={COLOUR[severity]}>{t(`severities.${severity}`)}</Tag> },
    { title: t('value'), dataIndex: 'value', render: (value: string | number | null) => (value === null ? '—' : String(value)) },
    { title: t('whatToDo'), key: 'text', width: 520, render: (_, finding) => (i18n.language === 'en' ? finding.en : finding.zh) },
    { title: t('code'), dataIndex: 'code', className: 'x-small x-quiet' },
  ];
  return (
    <Asked of={asked}>
      {({ items, total }) => (
        <ListTable rowKey={(finding) => `${finding.row}.${finding.column}.${finding.code}.${finding.value}`} rows={items} total={total} label={t('findings')} under={upload.fileName} ask={(paging) => askFindings(upload.id, paging)} columns={columns} locale={{ emptyText: t('noFindings') }} />
      )}
    </Asked>
  );
}
