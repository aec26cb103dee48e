// 人工调整: another school or none, with ground and minutes; a second person confirms.
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfferedSchools } from '../../api/offered-schools.queries';
import { useAdjust, type ProposalLine, type Round } from '../../api/office-rounds.queries';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';

interface AdjustForm {
  readonly noSchool?: boolean;
  readonly school?: string;
  readonly ground: string;
  readonly minutes: string;
}

export function AdjustDialog({ round, line, onClose }: { round: Round; line: ProposalLine | null; onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'kit']);
  const announce = useAnnounce();
  const [form] = Form.useForm<AdjustForm>();
  const adjust = useAdjust(round.id);
  const schools = useOfferedSchools(round.schoolYear, line?.grade);
  const none = Form.useWatch('noSchool', form) === true;
  const needed = [{ required: true, whitespace: true, message: t('kit:required') }];
  const propose = ({ noSchool, school, ground, minutes }: AdjustForm): void => {
    if (line === null) return;
    adjust.mutate(
      { applicationId: line.applicationId, school: noSchool === true ? null : (school ?? null), ground, minutes },
      {
        onSuccess: () => {
          announce(t('adjust.done'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open={line !== null}
      title={t('adjust.title', { number: line?.caseNumber ?? '' })}
      okText={t('adjust.confirm')}
      confirmLoading={adjust.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
      destroyOnHidden
    >
      <p>{t('adjust.hint')}</p>
      <Form form={form} layout="vertical" requiredMark="optional" onFinish={propose} initialValues={{ school: line?.alternative?.code }}>
        <Form.Item name="school" label={t('adjust.school')} rules={none ? [] : [{ required: true, message: t('kit:required') }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} disabled={none} options={schools} />
        </Form.Item>
        <Form.Item name="noSchool" valuePropName="checked">
          <Checkbox>{t('adjust.noSchool')}</Checkbox>
        </Form.Item>
        <Form.Item name="ground" label={t('adjust.ground')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
        <Form.Item name="minutes" label={t('adjust.minutes')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
      <RefusalNote fault={adjust.error} />
    </Modal>
  );
}
