// Starts a rehearsal: of which draft, and on which cases it will be tried.
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicyDrafts } from '../../api/policies.queries';
import { useStartRehearsal } from '../../api/rehearsals.queries';
import { Asked } from '../../kit/asked';
import { RefusalNote } from '../../kit/refusal-note';
import { Refusal } from '../../lib/refusal';

interface StartDialogProps {
  readonly draftId: string | undefined;
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}

export function StartDialog({ draftId, onClose, onStarted }: StartDialogProps) {
  const { t } = useTranslation('rehearsals');
  const drafts = usePolicyDrafts();
  const [chosen, setChosen] = useState(draftId);
  const start = useStartRehearsal(onStarted);
  const open = (drafts.data ?? []).filter(({ state }) => state === 'editing' || state === 'submitted');
  const draft = open.find(({ id }) => id === chosen);
  const refused = start.error instanceof Refusal ? start.error.problem.fields : [];
  return (
    <Modal
      open
      title={t('start.title')}
      okText={t('start.start')}
      okButtonProps={{ disabled: draft === undefined }}
      confirmLoading={start.isPending}
      onOk={() => draft && start.mutate({ draftId: draft.id })}
      onCancel={onClose}
    >
      <Asked of={drafts}>
        {() =>
          open.length === 0 ? (
            <p>{t('start.noDraft')}</p>
          ) : (
            <>
              <label htmlFor="rehearsed-draft" className="x-label">
                {t('start.draft')}
              </label>
              <Select
                id="rehearsed-draft"
                style={{ width: '100%' }}
                value={draft?.id}
                placeholder={t('start.choose')}
                options={open.map(({ id, title, policyId, revision }) => ({
                  value: id,
                  label: t('start.option', { title: title || policyId, revision }),
                }))}
                onChange={setChosen}
              />
              {draft && <p>{t('start.caseload', { year: draft.schoolYear, before: draft.schoolYear - 1 })}</p>}
              <p className="x-quiet">{t('start.noEffect')}</p>
            </>
          )
        }
      </Asked>
      <RefusalNote fault={start.error} />
      {refused.length > 0 && (
        <ul className="x-small">
          {refused.map(({ field, detail }, index) => (
            <li key={`${field} ${index}`}>{detail}</li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
