// The season's seat sheets by state; a planner opens the season for an authority.
import { App, Button, DatePicker, Form, Modal, Select, Space, Tag, type TableColumnsType } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorities, useAuthorityName } from '../../api/authorities.queries';
import { askSheets, openSheets, SHEETS, useSheets, type SheetHead } from '../../api/seats.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { RefusalNote } from '../../kit/refusal-note';
import { ListTable, PAGE_SIZE } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { useDeed } from '../../lib/use-deed';
import { AuthorityFilter } from './authority-filter';

export const SHEET_STATES = ['open', 'reported', 'returned', 'overdue', 'approved'] as const;
/** States in which the school owes nothing. */
export const SHEET_SETTLED: readonly string[] = ['reported', 'approved'];
export const SHEET_COLOUR: Readonly<Record<string, string>> = { open: 'processing', reported: 'processing', returned: 'warning', overdue: 'error', approved: 'success' };

export function SheetList({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('seats');
  const [address, change] = useAddress();
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const authority = useAuthorityName();
  const filter = {
    schoolYear,
    ...(address.state === undefined ? {} : { state: address.state }),
    ...(address.authority === undefined ? {} : { authority: address.authority }),
  };
  const asked = useSheets({
    ...filter,
    page: Number(address.page ?? 1),
    pageSize: Number(address.pageSize ?? PAGE_SIZE),
  });
  const columns: TableColumnsType<SheetHead> = [
    { title: t('school'), dataIndex: 'schoolName', render: (name: string, { id }) => <Link to={`/office/seats/sheets/${id}`}>{name}</Link> },
    { title: t('authority'), dataIndex: 'authority', render: authority },
    { title: t('state'), dataIndex: 'state', render: (state: string) => <Tag color={SHEET_COLOUR[state]}>{t(`sheetStates.${state}`)}</Tag> },
    { title: t('closesAt'), className: 'x-number', render: (_, { closesAt, state }) => <Deadline at={closesAt} settled={SHEET_SETTLED.includes(state)} /> },
    { title: t('remindersMade'), dataIndex: 'reminders', align: 'right', className: 'x-number' },
    { title: t('reportedAt'), dataIndex: 'reportedAt', className: 'x-number', render: (at: string | null) => (at === null ? '—' : columnInstant(at)) },
    { title: t('edition'), dataIndex: 'edition', align: 'right', className: 'x-number' },
  ];
  return (
    <>
      <Space wrap size="middle" style={{ marginBottom: 12 }}>
        <AuthorityFilter />
        <span>
          <label htmlFor="state">{t('state')}</label>{' '}
          <Select id="state" style={{ minWidth: 160 }} allowClear placeholder={t('allStates')} value={address.state} onChange={(state: string | undefined) => change({ state })} options={SHEET_STATES.map((state) => ({ value: state, label: t(`sheetStates.${state}`) }))} />
        </span>
        {may('seatSheet.open') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('openSheets')}
          </Button>
        )}
      </Space>
      <Asked of={asked}>{({ items, total }) => <ListTable rowKey="id" rows={items} total={total} label={t('tabs.sheets')} ask={(paging) => askSheets({ ...filter, ...paging })} columns={columns} locale={{ emptyText: t('noSheets') }} />}</Asked>
      <OpenDialog open={opening} schoolYear={schoolYear} onClose={() => setOpening(false)} />
    </>
  );
}

interface OpenValues {
  authority: string;
  closesAt: Dayjs;
}

/** 2027-04-30T18:00:00+08:00: what was picked is the city's wall clock, whatever the officer's computer thinks. */
const inCity = (picked: Dayjs): string => `${picked.format('YYYY-MM-DDTHH:mm:ss')}+08:00`;

function OpenDialog({ open, schoolYear, onClose }: { open: boolean; schoolYear: number; onClose: () => void }) {
  const { t, i18n } = useTranslation('seats');
  const { message } = App.useApp();
  const [form] = Form.useForm<OpenValues>();
  const { data } = useAuthorities();
  const deed = useDeed({
    run: ({ authority, closesAt }: OpenValues, key) => openSheets({ schoolYear, authority, closesAt: inCity(closesAt) }, key),
    touches: [SHEETS],
    onDone: ({ opened, refilled, kept }) => {
      void message.success(t('sheetsOpened', { opened, refilled, kept }));
      onClose();
    },
  });
  return (
    <Modal open={open} title={t('openSheets')} okText={t('openSheets')} confirmLoading={deed.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
      <p>{t('openHint', { year: schoolYear })}</p>
      <Form<OpenValues> name="open-sheets" form={form} layout="vertical" onFinish={(values) => deed.mutate(values)}>
        <Form.Item name="authority" label={t('authorityAndBelow')} rules={[{ required: true, message: t('required') }]}>
          <Select showSearch optionFilterProp="label" options={data?.map(({ code, nameZh, nameEn }) => ({ value: code, label: i18n.language === 'en' ? nameEn : nameZh }))} />
        </Form.Item>
        <Form.Item name="closesAt" label={t('closesAt')} rules={[{ required: true, message: t('required') }]}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      <RefusalNote fault={deed.error} />
    </Modal>
  );
}
