// 对口入学 or 一事一议, decided before the run with its ground; a second person confirms.
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { useFix } from '../../api/office-rounds.queries';
import { useOfferedSchools } from '../../api/offered-schools.queries';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';
import { useTerms } from '../terms/use-terms';

interface FixForm {
  readonly mode: 'catchment' | 'negotiated';
  readonly school: string;
  readonly ground: string;
  readonly minutes?: string;
}

export function FixDialog({ of, open, onClose }: { of: CaseRecord; open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['cases', 'kit']);
  const { say } = useTerms();
  const announce = useAnnounce();
  const [form] = Form.useForm<FixForm>();
  const fix = useFix(of.id);
  const schools = useOfferedSchools(of.schoolYear, of.grade);
  const needed = [{ required: true, whitespace: true, message: t('kit:required') }];
  const propose = ({ minutes, ...rest }: FixForm): void =>
    fix.mutate(
      { ...rest, ...(minutes ? { minutes } : {}) },
      {
        onSuccess: () => {
          announce(t('fix.done'));
          onClose();
        },
      },
    );
  return (
    <Modal open={open} title={t('fix.title')} okText={t('fix.confirm')} confirmLoading={fix.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p>{t('fix.hint')}</p>
      <Form form={form} layout="vertical" requiredMark="optional" onFinish={propose} initialValues={{ mode: of.state === 'negotiating' ? 'negotiated' : 'catchment' }}>
        <Form.Item name="mode" label={t('fix.mode')}>
          <Radio.Group>
            <Radio value="catchment">{say('modes', 'catchment')}</Radio>
            <Radio value="negotiated">{say('modes', 'negotiated')}</Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item name="school" label={t('fix.school')} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={schools} />
        </Form.Item>
        <Form.Item name="ground" label={t('fix.ground')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
        <Form.Item name="minutes" label={t('fix.minutes')} dependencies={['mode']} rules={[({ getFieldValue }) => ({ required: getFieldValue('mode') === 'negotiated', message: t('kit:required') })]}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
      <RefusalNote fault={fix.error} />
    </Modal>
  );
}
