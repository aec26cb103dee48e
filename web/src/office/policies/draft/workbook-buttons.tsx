// The draft as a workbook: out for Excel, and back in as one step that can be undone.
import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { download, newKey, type Schemas } from '../../../api/client';
import { draftKey, sendPolicyWorkbook } from '../../../api/policies.queries';
import { RefusalNote } from '../../../kit/refusal-note';
import { base64Of } from './base64';
import { useDraft } from './draft-context';
import { RefusedFields } from './refused-fields';

export function WorkbookButtons() {
  const { t, i18n } = useTranslation('policies');
  const client = useQueryClient();
  const { session } = useDraft();
  const { draft, state } = session;
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [inFile, setInFile] = useState<readonly Schemas['SheetFindingResponse'][] | null>(null);
  const run = (deed: () => Promise<unknown>): void => {
    setPending(true);
    setFault(null);
    deed()
      .catch(setFault)
      .finally(() => setPending(false));
  };
  const send = async (file: File): Promise<void> => {
    const read = await sendPolicyWorkbook(
      draft.id,
      { fileName: file.name, contentBase64: await base64Of(file), revision: state.server.revision },
      newKey(),
    );
    await client.invalidateQueries({ queryKey: draftKey(draft.id) });
    setInFile(read.inFile);
  };
  return (
    <>
      <Button onClick={() => run(() => download(`/api/office/policies/drafts/${draft.id}/workbook`, `${draft.policyId}.xlsx`))}>
        {t('workbook.out')}
      </Button>
      {session.editable && (
        <Button
          loading={pending}
          disabled={state.waiting.length > 0 || state.conflict !== null}
          onClick={() => input.current?.click()}
        >
          {t('workbook.in')}
        </Button>
      )}
      <input
        ref={input}
        className="x-file"
        type="file"
        accept=".xlsx"
        tabIndex={-1}
        aria-label={t('workbook.in')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) run(() => send(file));
        }}
      />
      <Modal
        open={fault !== null || inFile !== null}
        title={t('workbook.in')}
        footer={null}
        onCancel={() => [setFault(null), setInFile(null)]}
      >
        <RefusalNote fault={fault} />
        <RefusedFields fault={fault} />
        {inFile && <p>{inFile.length === 0 ? t('workbook.clean') : t('workbook.found', { count: inFile.length })}</p>}
        {inFile && inFile.length > 0 && (
          <ul>
            {inFile.map(({ sheet, row, column, zh, en }, index) => (
              <li key={index}>
                {t('workbook.at', { sheet, row: row ?? '–', column: column ?? '–' })} {i18n.language === 'en' ? en : zh}
              </li>
            ))}
          </ul>
        )}
      </Modal>
    </>
  );
}
