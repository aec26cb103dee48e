// What may be done with the draft as a whole: hand in, withdraw, publish or return by a second hand, discard; the workbook in and out.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDraftDeed } from '../../../api/policies.queries';
import { useMay } from '../../../api/session.queries';
import { useAnnounce } from '../../../kit/live-region';
import { RefusalNote } from '../../../kit/refusal-note';
import { ReasonDialog } from '../../../kit/staff/reason-dialog';
import { useDraft } from './draft-context';
import { RefusedFields } from './refused-fields';
import { useFindingWords } from './use-finding-words';
import { WorkbookButtons } from './workbook-buttons';

type Asking = 'submit' | 'discard' | 'withdraw' | 'publish' | 'return' | null;

export function DraftDeeds() {
  const { t } = useTranslation('policies');
  const announce = useAnnounce();
  const navigate = useNavigate();
  const wordsOf = useFindingWords();
  const may = useMay();
  const { session } = useDraft();
  const { draft, state } = session;
  const [asking, setAsking] = useState<Asking>(null);
  const deed = useDraftDeed(draft.id, (done) => {
    setAsking(null);
    announce(t(`deeds.${done}Done`));
    if (done === 'discard') void navigate('/office/policies');
  });
  const idle = state.waiting.length === 0 && state.conflict === null;
  const permitted = (action: string): boolean => draft.permittedActions.includes(`policies.${action}`);
  const ask = (what: Asking) => (): void => {
    deed.reset();
    setAsking(what);
  };
  const confirm = (): void => {
    if (asking === 'submit') deed.mutate({ deed: 'submit', revision: state.server.revision });
    else if (asking === 'withdraw' || asking === 'discard') deed.mutate({ deed: asking });
  };
  return (
    <>
      <WorkbookButtons />
      {may('rehearsals.start') && (draft.state === 'editing' || draft.state === 'submitted') && (
        <Link to={`/office/rehearsals?draft=${draft.id}`}>
          <Button>{t('deeds.rehearse')}</Button>
        </Link>
      )}
      {permitted('discard') && <Button onClick={ask('discard')}>{t('deeds.discard')}</Button>}
      {permitted('withdraw') && <Button onClick={ask('withdraw')}>{t('deeds.withdraw')}</Button>}
      {permitted('return') && <Button onClick={ask('return')}>{t('deeds.return')}</Button>}
      {permitted('submit') && (
        <Button type="primary" disabled={!idle} onClick={ask('submit')}>
          {t('deeds.submit')}
        </Button>
      )}
      {permitted('publish') && (
        <Button type="primary" onClick={ask('publish')}>
          {t('deeds.publish')}
        </Button>
      )}
      <Modal
        open={asking === 'submit' || asking === 'withdraw' || asking === 'discard'}
        title={asking && t(`deeds.${asking}`)}
        okText={asking && t(`deeds.${asking}`)}
        okButtonProps={{ danger: asking === 'discard' }}
        confirmLoading={deed.isPending}
        onOk={confirm}
        onCancel={() => setAsking(null)}
      >
        <p>{asking && t(`deeds.${asking}Hint`)}</p>
        <RefusalNote fault={deed.error} />
        <RefusedFields fault={deed.error} say={wordsOf} />
      </Modal>
      <ReasonDialog
        open={asking === 'return'}
        title={t('deeds.return')}
        confirm={t('deeds.return')}
        asks={[{ name: 'reason', label: t('deeds.reason'), hint: t('deeds.reasonHint'), long: true }]}
        pending={deed.isPending}
        fault={asking === 'return' ? deed.error : null}
        onConfirm={({ reason }) => deed.mutate({ deed: 'return', reason: reason! })}
        onClose={() => setAsking(null)}
      />
      <ReasonDialog
        open={asking === 'publish'}
        title={t('deeds.publish')}
        confirm={t('deeds.publish')}
        asks={[
          {
            name: 'documentNumber',
            label: t('deeds.documentNumber'),
            hint: t('deeds.publishHint', { number: session.policy.documentNumber ?? t('deeds.noNumber') }),
            optional: true,
          },
        ]}
        pending={deed.isPending}
        fault={asking === 'publish' ? deed.error : null}
        onConfirm={({ documentNumber }) =>
          deed.mutate({ deed: 'publish', ...(documentNumber?.trim() ? { documentNumber: documentNumber.trim() } : {}) })
        }
        onClose={() => setAsking(null)}
      />
    </>
  );
}
