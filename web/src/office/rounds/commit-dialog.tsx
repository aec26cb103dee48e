// A role commits to its part: words and nonce stay with the holder, only their hash is sent.
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roundName, seedCommitment } from '../../../../src/domain/placement/seed-parts';
import { useCommitPart, type Round } from '../../api/office-rounds.queries';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';
import { useTerms } from '../terms/use-terms';

export interface PartDialogProps {
  readonly round: Round;
  /** Null while it is shut. */
  readonly part: Round['seedParts'][number] | null;
  readonly onClose: () => void;
}

const NONCE = /^[0-9A-Za-z]{16,64}$/;
const NONCE_BYTES = 16;

const newNonce = (): string => [...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Saves what the holder needs on the day of sealing as a file of its own. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

export function CommitDialog({ round, part, onClose }: PartDialogProps) {
  const { t } = useTranslation('rounds');
  const { pick } = useTerms();
  const announce = useAnnounce();
  const commit = useCommitPart(round.id);
  const [text, setText] = useState('');
  const [nonce, setNonce] = useState('');
  const [saved, setSaved] = useState(false);
  const whole = text.trim() !== '' && NONCE.test(nonce);
  const role = part?.role ?? '';
  const commitment = whole ? seedCommitment(roundName(round), role, { text, nonce }) : '';
  const close = (): void => {
    setText('');
    setNonce('');
    setSaved(false);
    commit.reset();
    onClose();
  };
  const done = (): void => {
    announce(t('commit.done'));
    close();
  };
  return (
    <Modal
      open={part !== null}
      title={t('commit.title', { role: part ? pick(part) : '' })}
      okText={t('commit.confirm')}
      okButtonProps={{ disabled: !whole || !saved }}
      confirmLoading={commit.isPending}
      onOk={() => commit.mutate({ role, commitment }, { onSuccess: done })}
      onCancel={close}
      destroyOnHidden
    >
      <p>{t('commit.hint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('commit.text')} htmlFor="commit-text">
          <Input id="commit-text" value={text} maxLength={100} autoComplete="off" onChange={(event) => { setText(event.target.value); setSaved(false); }} />
        </Form.Item>
        <Form.Item label={t('commit.nonce')} htmlFor="commit-nonce">
          <Input id="commit-nonce" value={nonce} maxLength={64} autoComplete="off" onChange={(event) => { setNonce(event.target.value); setSaved(false); }} />
          <Button type="link" onClick={() => { setNonce(newNonce()); setSaved(false); }}>
            {t('commit.make')}
          </Button>
        </Form.Item>
      </Form>
      <p className="x-quiet">{whole ? t('commit.mustSave') : t('commit.needed')}</p>
      {whole && (
        <>
          <p className="x-hash">
            {t('commit.value')} {commitment}
          </p>
          <Button onClick={() => { save(`${roundName(round)}-${role}.txt`, `${roundName(round)} ${role}\n${t('commit.text')}: ${text}\n${t('commit.nonce')}: ${nonce}\n${t('commit.value')}: ${commitment}\n`); setSaved(true); }}>{t('commit.save')}</Button>
        </>
      )}
      <RefusalNote fault={commit.error} />
    </Modal>
  );
}
