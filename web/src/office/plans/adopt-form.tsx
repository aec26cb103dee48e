// A second person adopts the file: number of the paper, horizon, which version it replaces, how many errors were seen.
import { App, Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { adoptUpload, UPLOADS, useVersions, VERSIONS, type Upload } from '../../api/plans.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { Refusal } from '../../lib/refusal';
import { useDeed } from '../../lib/use-deed';

interface Values {
  documentNumber: string;
  horizonFrom?: number;
  horizonTo?: number;
  revises?: string;
}

export function AdoptForm({ upload }: { upload: Upload }) {
  const { t } = useTranslation('plans');
  const { message, modal } = App.useApp();
  const versions = useVersions({ pageSize: 200 });
  const adopt = useDeed({
    run: (values: Values, key) => adoptUpload(upload.id, { ...values, acknowledgedErrors: upload.findings.error }, key),
    touches: [UPLOADS, VERSIONS],
    onDone: ({ title, version }) => void message.success(t('adopted', { title, version })),
  });
  const confirm = (values: Values): void => {
    void modal.confirm({
      title: t('adoptTitle'),
      content: upload.findings.error > 0 ? t('adoptWithErrors', { count: upload.findings.error }) : t('adoptHint'),
      okText: t('adopt'),
      onOk: () => adopt.mutateAsync(values).catch(() => undefined),
    });
  };
  const layout = upload.kind === 'layout';
  return (
    <section className="x-card" aria-labelledby="adopt">
      <h2 id="adopt" style={{ marginTop: 0 }}>
        {t('adoptTitle')}
      </h2>
      <Form<Values> layout="vertical" onFinish={confirm} initialValues={{ revises: upload.revises ?? undefined }} requiredMark="optional">
        <Space wrap align="start" size="large" style={{ display: 'flex' }}>
          <Form.Item name="documentNumber" label={t('documentNumber')} rules={[{ required: true, whitespace: true, message: t('documentNumberNeeded') }]}>
            <Input style={{ width: 260 }} maxLength={80} />
          </Form.Item>
          {layout && (
            <>
              <Form.Item name="horizonFrom" label={t('horizonFrom')} rules={[{ required: true, message: t('yearNeeded') }]}>
                <InputNumber min={2000} max={2100} />
              </Form.Item>
              <Form.Item name="horizonTo" label={t('horizonTo')} rules={[{ required: true, message: t('yearNeeded') }]}>
                <InputNumber min={2000} max={2100} />
              </Form.Item>
            </>
          )}
          <Form.Item name="revises" label={t('revises')}>
            <Select
              style={{ width: 300 }}
              allowClear
              placeholder={t('standsBeside')}
              disabled={upload.revises !== null}
              options={versions.data?.items.filter(({ kind, stands }) => stands && kind === upload.kind).map(({ id, title, version }) => ({ value: id, label: `${title} · ${t('versionOf', { version })}` }))}
            />
          </Form.Item>
        </Space>
        <div>
          <Button type="primary" htmlType="submit" loading={adopt.isPending}>
            {t('adopt')}
          </Button>
        </div>
      </Form>
      <RefusalNote fault={adopt.error} />
      {adopt.error instanceof Refusal && adopt.error.code === 'SEATS.SPOKEN_FOR' && <SpokenFor fault={adopt.error} />}
    </section>
  );
}

/** Schools whose seats are already spoken for, as the refusal names them. */
function SpokenFor({ fault }: { fault: Refusal }) {
  return (
    <ul>
      {fault.problem.fields.map(({ field, detail }) => (
        <li key={field}>{detail}</li>
      ))}
    </ul>
  );
}
