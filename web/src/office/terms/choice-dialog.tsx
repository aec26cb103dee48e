// Asks for one of a few answers before a deed.
import { Form, Modal, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../kit/refusal-note';
import './choice-dialog.css';

interface ChoiceDialogProps<C extends string> {
  readonly open: boolean;
  readonly title: string;
  readonly hint: ReactNode;
  readonly label: string;
  readonly choices: readonly { readonly value: C; readonly label: string }[];
  readonly confirm: string;
  readonly pending: boolean;
  readonly fault: unknown;
  readonly onConfirm: (choice: C) => void;
  readonly onClose: () => void;
}

export function ChoiceDialog<C extends string>({ open, title, hint, label, choices, confirm, pending, fault, onConfirm, onClose }: ChoiceDialogProps<C>) {
  const { t } = useTranslation('kit');
  const [form] = Form.useForm<{ choice: C }>();
  return (
    <Modal open={open} title={title} okText={confirm} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose} afterClose={() => form.resetFields()} destroyOnHidden>
      <p>{hint}</p>
      <Form form={form} layout="vertical" requiredMark="optional" onFinish={({ choice }: { choice: C }) => onConfirm(choice)}>
        <Form.Item name="choice" label={label} rules={[{ required: true, message: t('required') }]}>
          <Radio.Group>
            {choices.map(({ value, label: words }) => (
              <Radio key={value} value={value} className="x-choice">
                {words}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      </Form>
      <RefusalNote fault={fault} />
    </Modal>
  );
}
