// A coded fact the school raises about a child; it cannot refuse one.
import { Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedChild } from '../api/school.queries';
import { RefusalNote } from '../kit/refusal-note';

const CODES = ['alreadyEnrolled', 'identityDiffers', 'classAtNorm', 'notReached'] as const;
export type QueryCode = (typeof CODES)[number];

interface QueryDialogProps {
  readonly child: PlacedChild | null;
  readonly pending: boolean;
  readonly fault: unknown;
  readonly onRaise: (code: QueryCode) => void;
  readonly onClose: () => void;
}

export function QueryDialog({ child, pending, fault, onRaise, onClose }: QueryDialogProps) {
  const { t } = useTranslation('school');
  const [code, setCode] = useState<QueryCode>('identityDiffers');
  return (
    <Modal
      open={child !== null}
      title={t('children.queryTitle', { name: child?.childName ?? '' })}
      okText={t('children.query')}
      confirmLoading={pending}
      onOk={() => onRaise(code)}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('children.queryHint')}</p>
      <Radio.Group value={code} onChange={(event) => setCode(event.target.value as QueryCode)} aria-label={t('children.query')}>
        <Space orientation="vertical">
          {CODES.map((one) => (
            <Radio key={one} value={one}>
              {t(`children.codes.${one}`)}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      <RefusalNote fault={fault} />
    </Modal>
  );
}
