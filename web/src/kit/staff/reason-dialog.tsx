// Asks for the words without which a deed is not done: a reason, a document number, a day.
import { Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../lib/refusal';
import { RefusalNote } from '../refusal-note';

export interface AskedText {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly optional?: boolean;
  /** A day of the calendar, given as 2027-07-16. */
  readonly day?: boolean;
  /** Codes of refusals that speak of this field: said beside it. */
  readonly refusedBy?: readonly string[];
}

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What follows from the deed. */
  readonly lead?: string;
  readonly asks: readonly AskedText[];
  readonly confirm: string;
  readonly pending: boolean;
  readonly fault: unknown;
  readonly onConfirm: (values: Record<string, string>) => void;
  readonly onClose: () => void;
}

/** What a refusal says of each field; empty when it speaks of none. */
function besideFields(fault: unknown, asks: readonly AskedText[]): { name: string; errors: string[] }[] {
  if (!(fault instanceof Refusal)) return [];
  const named = fault.problem.fields.filter(({ field }) => asks.some(({ name }) => name === field)).map(({ field, detail }) => ({ name: field, errors: [detail] }));
  const meant = asks.filter(({ refusedBy }) => refusedBy?.includes(fault.code)).map(({ name }) => ({ name, errors: [fault.problem.detail] }));
  return [...named, ...meant];
}

export function ReasonDialog({ open, title, lead, asks, confirm, pending, fault, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('kit');
  const [form] = Form.useForm<Record<string, string>>();
  const beside = besideFields(fault, asks);
  const said = JSON.stringify(beside);
  useEffect(() => {
    if (open && said !== '[]') form.setFields(JSON.parse(said) as { name: string; errors: string[] }[]);
  }, [form, open, said]);
  return (
    <Modal
      open={open}
      title={title}
      okText={confirm}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
      destroyOnHidden
    >
      {lead !== undefined && <p>{lead}</p>}
      <Form form={form} layout="vertical" onFinish={onConfirm} requiredMark="optional">
        {asks.map(({ name, label, hint, long, optional, day }) => (
          <Form.Item key={name} name={name} label={label} extra={hint} rules={optional ? [] : [{ required: true, whitespace: true, message: t('required') }]}>
            {long ? <Input.TextArea autoSize={{ minRows: 3 }} /> : <Input {...(day && { type: 'date' })} />}
          </Form.Item>
        ))}
      </Form>
      {beside.length === 0 && <RefusalNote fault={fault} />}
    </Modal>
  );
}
