// Names leave the service only with a reason; every look is recorded.
import { Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadClassList } from '../api/school.queries';
import { RefusalNote } from '../kit/refusal-note';

const REASONS = ['classes', 'notice', 'record'] as const;

export function ClassListDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('school');
  const [reason, setReason] = useState<(typeof REASONS)[number]>('classes');
  const [fault, setFault] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const fetchList = async (): Promise<void> => {
    setPending(true);
    setFault(null);
    try {
      await downloadClassList(reason);
      onClose();
    } catch (refused) {
      setFault(refused);
    } finally {
      setPending(false);
    }
  };
  return (
    <Modal open={open} title={t('children.classList')} okText={t('children.download')} confirmLoading={pending} onOk={() => void fetchList()} onCancel={onClose} destroyOnHidden>
      <p>{t('children.classListHint')}</p>
      <Radio.Group value={reason} onChange={(event) => setReason(event.target.value as (typeof REASONS)[number])} aria-label={t('children.reason')}>
        <Space orientation="vertical">
          {REASONS.map((one) => (
            <Radio key={one} value={one}>
              {t(`children.listReasons.${one}`)}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      <RefusalNote fault={fault} />
    </Modal>
  );
}
