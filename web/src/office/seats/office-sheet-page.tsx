// One school's sheet as its authority sees it: approve, return with a reason, extend, and leave for a larger class by two persons.
import { App, Button, DatePicker, Form, Input, Modal, Select, Space, Table, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { approveSheet, confirmClassSize, extendSheet, returnSheet, SEATS, SHEETS, useOfficeSheet, type OfficeSheet } from '../../api/seats.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { useDeed } from '../../lib/use-deed';
import { ClassSizeDialog } from './class-size-dialog';
import { SHEET_COLOUR, SHEET_SETTLED } from './sheet-list';

const RETURN_REASONS = ['proofLacking', 'figureDoubtful', 'planChanged', 'catchmentDoubtful'] as const;

export function OfficeSheetPage() {
  const { id = '' } = useParams();
  const asked = useOfficeSheet(id);
  return <Asked of={asked}>{(sheet) => <OneSheet sheet={sheet} />}</Asked>;
}

function OneSheet({ sheet }: { sheet: OfficeSheet }) {
  const { t } = useTranslation('seats');
  const { message, modal } = App.useApp();
  const [dialog, setDialog] = useState<'return' | 'extend' | 'classSize' | null>(null);
  const may = (action: string): boolean => sheet.permittedActions.includes(action);
  const touches = [SHEETS, SEATS];
  const approve = useDeed({ run: (_: void, key) => approveSheet(sheet.id, key), touches, onDone: () => void message.success(t('approvedDone')) });
  const confirm = useDeed({ run: (grade: Parameters<typeof confirmClassSize>[1], key) => confirmClassSize(sheet.id, grade, key), touches, onDone: () => void message.success(t('classSizeConfirmed')) });
  return (
    <Page
      wide
      title={sheet.schoolName}
      actions={
        <>
          {may('seatSheet.approve') && (
            <Button type="primary" loading={approve.isPending} onClick={() => void modal.confirm({ title: t('approveTitle'), content: t('approveHint'), okText: t('approve'), onOk: () => approve.mutateAsync().catch(() => undefined) })}>
              {t('approve')}
            </Button>
          )}
          {may('seatSheet.return') && <Button onClick={() => setDialog('return')}>{t('return')}</Button>}
          {may('seatSheet.extend') && <Button onClick={() => setDialog('extend')}>{t('extend')}</Button>}
          {may('classSize.propose') && <Button onClick={() => setDialog('classSize')}>{t('classSize')}</Button>}
        </>
      }
    >
      <p>
        <Link to="/office/seats/sheets">{t('backToSheets')}</Link>
      </p>
      <p>
        <Tag color={SHEET_COLOUR[sheet.state]}>{t(`sheetStates.${sheet.state}`)}</Tag> {t('closesAt')} <Deadline at={sheet.closesAt} settled={SHEET_SETTLED.includes(sheet.state)} />
        {sheet.reportedAt !== null && <> · {t('reportedAt')} {columnInstant(sheet.reportedAt)}</>}
      </p>
      {sheet.returnReason !== null && (
        <p className="x-note x-note-warn">
          {t(`returnReasons.${sheet.returnReason}`)}：{sheet.returnNote}
        </p>
      )}
      <RefusalNote fault={approve.error ?? confirm.error} />
      <SheetTable sheet={sheet} onConfirm={may('classSize.confirm') ? (grade) => confirm.mutate(grade as never) : null} />
      <ReturnDialog open={dialog === 'return'} sheet={sheet} onClose={() => setDialog(null)} />
      <ExtendDialog open={dialog === 'extend'} sheet={sheet} onClose={() => setDialog(null)} />
      <ClassSizeDialog open={dialog === 'classSize'} sheet={sheet} onClose={() => setDialog(null)} />
    </Page>
  );
}

function SheetTable({ sheet, onConfirm }: { sheet: OfficeSheet; onConfirm: ((grade: string) => void) | null }) {
  const { t, i18n } = useTranslation('seats');
  const figures = (of: OfficeSheet['lines'][number]['filled'] | null): string =>
    of === null ? '—' : `${of.classes} × ${of.classSize}${of.committed === null ? '' : ` · ${t('committed')} ${of.committed}`}`;
  return (
    <Table
      size="small"
      rowKey="poolId"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={sheet.lines}
      expandable={{
        columnTitle: <span className="x-hidden">{t('computed')}</span>,
        expandedRowRender: (line) => (
          <ul>
            {[...line.grounds, ...line.groundsIfApproved].map((ground, at) => (
              <li key={at}>
                {i18n.language === 'en' ? ground.en : ground.zh}
                {ground.value !== null && <strong className="x-number"> {ground.value}</strong>}
              </li>
            ))}
          </ul>
        ),
      }}
      columns={[
        { title: t('grade'), dataIndex: 'grade', render: (grade: string, { poolId }) => <Link to={`/office/seats/pools/${poolId}`}>{t(`grades.${grade}`)}</Link> },
        { title: t('norm'), dataIndex: 'norm', align: 'right', className: 'x-number' },
        { title: t('standings.estimated'), key: 'filled', className: 'x-number', render: (_, line) => figures(line.filled) },
        { title: t('standings.reported'), key: 'reported', className: 'x-number', render: (_, line) => figures(line.reported) },
        { title: t('reasonAndProof'), key: 'reason', render: (_, line) => (line.reason === null ? '—' : `${t(`reportReasons.${line.reason}`)}；${line.proof ?? ''}`) },
        { title: t('standings.issued'), key: 'now', className: 'x-number', render: (_, line) => `${line.seats.entrySeats} / ${line.seats.coordinated}` },
        { title: t('ifApproved'), key: 'then', className: 'x-number', render: (_, line) => (line.seatsIfApproved === null ? '—' : `${line.seatsIfApproved.entrySeats} / ${line.seatsIfApproved.coordinated}`) },
        {
          title: t('classSize'),
          key: 'above',
          render: (_, line) => (
            <Space>
              {line.classSizeAllowed ?? '—'}
              {onConfirm !== null && (
                <Button size="small" onClick={() => onConfirm(line.grade)}>
                  {t('confirmClassSize')}
                </Button>
              )}
            </Space>
          ),
        },
      ]}
    />
  );
}

interface DialogProps {
  readonly open: boolean;
  readonly sheet: OfficeSheet;
  readonly onClose: () => void;
}

function ReturnDialog({ open, sheet, onClose }: DialogProps) {
  const { t } = useTranslation('seats');
  const [form] = Form.useForm<{ reason: (typeof RETURN_REASONS)[number]; note: string }>();
  const deed = useDeed({ run: (values: { reason: (typeof RETURN_REASONS)[number]; note: string }, key) => returnSheet(sheet.id, values, key), touches: [SHEETS], onDone: onClose });
  return (
    <Modal open={open} title={t('return')} okText={t('return')} confirmLoading={deed.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={(values) => deed.mutate(values)}>
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, message: t('required') }]}>
          <Select options={RETURN_REASONS.map((reason) => ({ value: reason, label: t(`returnReasons.${reason}`) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('note')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Form>
      <RefusalNote fault={deed.error} />
    </Modal>
  );
}

function ExtendDialog({ open, sheet, onClose }: DialogProps) {
  const { t } = useTranslation('seats');
  const [form] = Form.useForm<{ closesAt: Dayjs }>();
  const deed = useDeed({
    run: ({ closesAt }: { closesAt: Dayjs }, key) => extendSheet(sheet.id, { closesAt: `${closesAt.format('YYYY-MM-DDTHH:mm:ss')}+08:00` }, key),
    touches: [SHEETS],
    onDone: onClose,
  });
  return (
    <Modal open={open} title={t('extend')} okText={t('extend')} confirmLoading={deed.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
      <Form form={form} layout="vertical" onFinish={(values) => deed.mutate(values)}>
        <Form.Item name="closesAt" label={t('closesAt')} rules={[{ required: true, message: t('required') }]}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      <RefusalNote fault={deed.error} />
    </Modal>
  );
}
