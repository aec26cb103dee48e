// Asks for the words without which a deed is not done: a reason, a document number.
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../refusal-note';

export interface AskedText {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  readonly optional?: boolean;
}

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly asks: readonly AskedText[];
  readonly confirm: string;
  readonly pending: boolean;
  readonly fault: unknown;
  readonly onConfirm: (values: Record<string, string>) => void;
  readonly onClose: () => void;
}

export function ReasonDialog({ open, title, asks, confirm, pending, fault, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('kit');
  const [form] = Form.useForm<Record<string, string>>();
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
      <Form form={form} layout="vertical" onFinish={onConfirm} requiredMark="optional">
        {asks.map(({ name, label, hint, long, optional }) => (
          <Form.Item key={name} name={name} label={label} extra={hint} rules={optional ? [] : [{ required: true, whitespace: true, message: t('required') }]}>
            {long ? <Input.TextArea autoSize={{ minRows: 3 }} /> : <Input />}
          </Form.Item>
        ))}
      </Form>
      <RefusalNote fault={fault} />
    </Modal>
  );
}
