// A deed of a round that is not taken back: its button, what it means, and the answer.
import { Button, Modal } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';

interface ConfirmedDeedProps {
  /** Its words: `button`, `title`, `hint`, `confirm`, `done`. */
  readonly words: 'seal' | 'run' | 'again';
  readonly deed: UseMutationResult<unknown, Error, void>;
  readonly plain?: boolean;
}

export function ConfirmedDeed({ words, deed, plain = false }: ConfirmedDeedProps) {
  const { t } = useTranslation('rounds');
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const done = (): void => {
    announce(t(`${words}.done`));
    setAsking(false);
  };
  return (
    <>
      <Button type={plain ? 'default' : 'primary'} onClick={() => setAsking(true)}>
        {t(`${words}.button`)}
      </Button>
      <Modal
        open={asking}
        title={t(`${words}.title`)}
        okText={t(`${words}.confirm`)}
        confirmLoading={deed.isPending}
        onOk={() => deed.mutate(undefined, { onSuccess: done })}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t(`${words}.hint`)}</p>
        <RefusalNote fault={deed.error} />
      </Modal>
    </>
  );
}
