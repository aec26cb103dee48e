// The rows of a version's sheet as they were read: where a figure of seats or of the forecast comes from.
import { Button, Input, Space, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { askSheetRows, useSheetRows, type PlanVersion, type SheetRow } from '../../api/plans.queries';
import { Asked } from '../../kit/asked';
import { ListTable, PAGE_SIZE } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';

const right = { align: 'right' as const, className: 'x-number' };
const ofClasses = (classes: number | null, seats: number | null): string => (classes === null && seats === null ? '—' : `${classes ?? '—'} / ${seats ?? '—'}`);

export function SheetRows({ version }: { version: PlanVersion }) {
  const { t } = useTranslation(['plans', 'planning', 'seats']);
  const [address, change] = useAddress();
  const row = address.row === undefined ? undefined : Number(address.row);
  const filter = { ...(row === undefined || !Number.isInteger(row) ? {} : { row }), ...(address.name === undefined ? {} : { name: address.name }) };
  const asked = useSheetRows(version.id, { ...filter, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? PAGE_SIZE) });
  const layout = version.kind === 'layout';
  const stages = (pick: (stage: SheetRow['stages'][number]) => string) => (_: unknown, of: SheetRow) => of.stages.map((stage) => <div key={stage.stage}>{pick(stage)}</div>);
  const intake = (name: 'classes' | 'classSize' | 'planned' | 'catchment' | 'preferential' | 'enrolled') => ({
    title: t(`sheet.${name}`),
    key: name,
    ...right,
    render: (_: unknown, of: SheetRow) => of.intake?.[name] ?? '—',
  });
  const columns: TableColumnsType<SheetRow> = [
    { title: t('site'), dataIndex: 'name' },
    { title: t('row'), dataIndex: 'row', ...right },
    { title: t('sheet.code'), dataIndex: 'code', className: 'x-number', render: (code: string | null) => code ?? '—' },
    { title: t('place'), dataIndex: 'place', render: (place: string | null) => place ?? '—' },
    ...(layout
      ? [
          { title: t('stands'), dataIndex: 'status', render: (status: string | null) => (status === null ? '—' : t(`planning:siteStatus.${status}`)) },
          { title: t('sheet.opensOn'), dataIndex: 'opensOn', className: 'x-number', render: (day: string | null) => day ?? '—' },
          { title: t('planning:stage'), key: 'stage', render: stages(({ stage }) => t(`planning:stages.${stage}`)) },
          { title: t('sheet.current'), key: 'current', ...right, render: stages(({ currentClasses, currentSeats }) => ofClasses(currentClasses, currentSeats)) },
          { title: t('sheet.plannedScale'), key: 'planned', ...right, render: stages(({ plannedClasses, plannedSeats }) => ofClasses(plannedClasses, plannedSeats)) },
        ]
      : [
          { title: t('seats:grade'), key: 'grade', render: (_: unknown, of: SheetRow) => (of.intake === null ? '—' : t(`seats:grades.${of.intake.grade}`)) },
          intake('classes'),
          intake('classSize'),
          intake('planned'),
          intake('catchment'),
          intake('preferential'),
          intake('enrolled'),
        ]),
  ];
  return (
    <>
      <Space wrap size="middle" className="x-no-print x-where">
        <span>
          <label htmlFor="sheet-name">{t('sheet.find')}</label>{' '}
          <Input.Search id="sheet-name" key={address.name ?? ''} allowClear style={{ width: 260 }} defaultValue={address.name} placeholder={t('sheet.findHint')} onSearch={(name) => change({ name: name.trim(), row: undefined })} />
        </span>
        {row !== undefined && <Button onClick={() => change({ row: undefined })}>{t('sheet.all', { row })}</Button>}
      </Space>
      <Asked of={asked}>
        {({ items, total }) => (
          <ListTable rowKey={(of) => `${of.row}.${of.intake?.grade ?? ''}`} rows={items} total={total} label={t('sheet.title')} under={`${version.title} · ${t('versionOf', { version: version.version })}`} ask={(paging) => askSheetRows(version.id, { ...filter, ...paging })} columns={columns} locale={{ emptyText: t('sheet.none') }} />
        )}
      </Asked>
    </>
  );
}
