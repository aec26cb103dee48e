// A class above the norm: proposed with a reason, confirmed by a second person, shown in every report.
import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { proposeClassSize, SHEETS, type OfficeSheet } from '../../api/seats.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { useDeed } from '../../lib/use-deed';

type Values = Parameters<typeof proposeClassSize>[1];

export function ClassSizeDialog({ open, sheet, onClose }: { open: boolean; sheet: OfficeSheet; onClose: () => void }) {
  const { t } = useTranslation('seats');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const deed = useDeed({
    run: (values: Values, key) => proposeClassSize(sheet.id, values, key),
    touches: [SHEETS],
    onDone: () => {
      void message.success(t('classSizeProposed'));
      onClose();
    },
  });
  return (
    <Modal open={open} title={t('classSize')} okText={t('propose')} confirmLoading={deed.isPending} onOk={() => form.submit()} onCancel={onClose} destroyOnHidden>
      <p>{t('classSizeHint')}</p>
      <Form<Values> form={form} layout="vertical" onFinish={(values) => deed.mutate(values)}>
        <Form.Item name="grade" label={t('grade')} rules={[{ required: true, message: t('required') }]}>
          <Select options={sheet.lines.map(({ grade, norm }) => ({ value: grade, label: `${t(`grades.${grade}`)}（${t('norm')} ${norm}）` }))} />
        </Form.Item>
        <Form.Item name="classSize" label={t('classSize')} rules={[{ required: true, message: t('required') }]}>
          <InputNumber min={1} max={55} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, min: 5, whitespace: true, message: t('reasonLong') }]}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Form>
      <RefusalNote fault={deed.error} />
    </Modal>
  );
}
