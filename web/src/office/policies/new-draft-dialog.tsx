// Where a draft begins: a published version, an empty frame, a workbook or a policy file.
import { Button, Form, Input, InputNumber, Modal, Radio, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeginDraft, type DraftSource } from '../../api/policies.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { base64Of } from './draft/base64';
import { RefusedFields } from './draft/refused-fields';
import type { OfficeVersion } from './policies.types';

interface NewDraftDialogProps {
  readonly open: boolean;
  readonly versions: readonly OfficeVersion[];
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
}

type From = 'version' | 'blank' | 'workbook' | 'file';

interface Values {
  readonly from: From;
  readonly versionId?: string;
  readonly policyId?: string;
  readonly schoolYear?: number;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/;

async function sourceOf(values: Values, file: File | null): Promise<DraftSource> {
  if (values.from === 'version') return { versionId: values.versionId! };
  if (values.from === 'blank') return { blank: { policyId: values.policyId!, schoolYear: values.schoolYear! } };
  if (values.from === 'workbook') return { workbook: { fileName: file!.name, contentBase64: await base64Of(file!) } };
  return { policy: JSON.parse(await file!.text()) as Record<string, unknown> };
}

export function NewDraftDialog({ open, versions, onClose, onBegun }: NewDraftDialogProps) {
  const { t } = useTranslation('policies');
  const [form] = Form.useForm<Values>();
  const from = Form.useWatch('from', form) ?? 'version';
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const begin = useBeginDraft(onBegun);
  const inForce = versions.find(({ standing }) => standing === 'inForce') ?? versions[0];
  const submit = async (values: Values): Promise<void> => {
    setMissing(null);
    if ((from === 'workbook' || from === 'file') && file === null) return setMissing(t('begin.fileMissing'));
    try {
      begin.mutate(await sourceOf(values, file));
    } catch {
      setMissing(t('begin.notJson'));
    }
  };
  const close = (): void => {
    begin.reset();
    setFile(null);
    setMissing(null);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('list.begin')}
      okText={t('begin.begin')}
      confirmLoading={begin.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => void submit(values)}
        initialValues={{ from: versions.length > 0 ? 'version' : 'blank', versionId: inForce?.versionId }}
      >
        <Form.Item name="from" label={t('begin.from')}>
          <Radio.Group
            className="x-radios"
            options={(['version', 'blank', 'workbook', 'file'] as const).map((value) => ({
              value,
              label: t(`begin.${value}`),
              disabled: value === 'version' && versions.length === 0,
            }))}
            onChange={() => setFile(null)}
          />
        </Form.Item>
        {from === 'version' && (
          <Form.Item
            name="versionId"
            label={t('begin.versionLabel')}
            rules={[{ required: true, message: t('begin.versionMissing') }]}
          >
            <Select
              options={versions.map(({ versionId, policyId, version, title, standing }) => ({
                value: versionId,
                label: t('differences.version', { policyId, version, title, standing: t(`standings.${standing}`) }),
              }))}
            />
          </Form.Item>
        )}
        {from === 'blank' && (
          <>
            <Form.Item
              name="policyId"
              label={t('overview.id')}
              extra={t('begin.idHint')}
              rules={[{ required: true, pattern: ID, message: t('begin.idWrong') }]}
            >
              <Input />
            </Form.Item>
            <Form.Item
              name="schoolYear"
              label={t('overview.year')}
              extra={t('overview.yearHint')}
              rules={[{ required: true, message: t('overview.yearWrong') }]}
            >
              <InputNumber min={2000} max={2999} controls={false} />
            </Form.Item>
          </>
        )}
        {(from === 'workbook' || from === 'file') && (
          <Form.Item
            label={t('begin.fileLabel')}
            extra={t(`begin.${from}Hint`)}
            validateStatus={missing ? 'error' : ''}
            help={missing ?? undefined}
          >
            <Upload
              accept={from === 'workbook' ? '.xlsx' : '.json'}
              maxCount={1}
              fileList={file ? [{ uid: file.name, name: file.name }] : []}
              beforeUpload={(chosen) => {
                setFile(chosen);
                return false;
              }}
              onRemove={() => setFile(null)}
            >
              <Button>{t('begin.choose')}</Button>
            </Upload>
          </Form.Item>
        )}
      </Form>
      <RefusalNote fault={begin.error} />
      <RefusedFields fault={begin.error} />
    </Modal>
  );
}
