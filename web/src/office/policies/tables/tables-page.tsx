// The tables of the draft in the order in which they are asked, with what each asks and answers.
import { App, Button, Form, Input, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge';
import { Link } from 'react-router';
import { useDraft } from '../draft/draft-context';
import type { DecisionTable, Json, Operation } from '../rules';

const ID = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;

interface NewTable {
  readonly id: string;
  readonly zh: string;
  readonly hit: string;
}

export function TablesPage() {
  const { t, i18n } = useTranslation('policies');
  const { session, vocabulary, marks, scope } = useDraft();
  const { policy, draft, editable } = session;
  const [adding, setAdding] = useState(false);
  const [form] = Form.useForm<NewTable>();
  const { modal } = App.useApp();
  const asked = (id: string): number => policy.decide.indexOf(id);
  const tables = policy.tables
    .map((table, index) => ({ ...table, index }))
    .sort((left, right) => (asked(left.id) < 0 ? 999 : asked(left.id)) - (asked(right.id) < 0 ? 999 : asked(right.id)));
  const factName = (key: string): string => {
    const fact = scope?.facts.get(key);
    return fact ? (i18n.language === 'en' ? (fact.en ?? fact.zh) : fact.zh) : t(`columns.${key}`, key);
  };
  const add = ({ id, zh, hit }: NewTable): void => {
    const value = { id, hit, title: { zh }, inputs: [], outputs: ['outcome', 'reason'], rows: [] } as Json;
    const done = session.edit([
      { do: 'insert', at: `/tables/${policy.tables.length}`, value },
      { do: 'insert', at: `/decide/${policy.decide.length}`, value: id },
    ]);
    if (done) setAdding(false);
  };
  const remove = ({ id, index }: DecisionTable & { index: number }): void => {
    const overrides = (policy.overrides ?? [])
      .flatMap((override, at): Operation[] => (override.table === id ? [{ do: 'remove', at: `/overrides/${at}` }] : []))
      .reverse();
    const order: Operation[] = asked(id) >= 0 ? [{ do: 'remove', at: `/decide/${asked(id)}` }] : [];
    modal.confirm({
      title: t('tables.removeTitle', { id }),
      content: t('tables.removeHint'),
      okButtonProps: { danger: true },
      okText: t('tables.remove'),
      onOk: () => void session.edit([...overrides, ...order, { do: 'remove', at: `/tables/${index}` }]),
    });
  };
  const move = (from: number, to: number) => (): void => void session.edit([{ do: 'move', at: `/decide/${from}`, to }]);
  return (
    <>
      <p className="x-quiet">{t('tables.hint')}</p>
      <Table
        size="small"
        rowKey="index"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={tables}
        columns={[
          { title: t('tables.order'), width: 60, render: (_, { id }) => (asked(id) >= 0 ? asked(id) + 1 : '—') },
          {
            title: t('tables.name'),
            render: (_, { id, title }) => (
              <>
                <Link to={`/office/policies/drafts/${draft.id}/tables/${encodeURIComponent(id)}`}>
                  {(i18n.language === 'en' ? title?.en : undefined) ?? title?.zh ?? id}
                </Link>{' '}
                <code className="x-quiet x-small">{id}</code>
              </>
            ),
          },
          { title: t('tables.hit'), render: (_, { hit }) => t(`hits.${hit}`, hit) },
          {
            title: t('tables.asks'),
            render: (_, { inputs }) => <span className="x-small">{inputs.map(factName).join('、') || '—'}</span>,
            width: 320,
          },
          {
            title: t('tables.answers'),
            render: (_, { outputs }) => <span className="x-small">{outputs.map(factName).join('、') || '—'}</span>,
          },
          { title: t('tables.rows'), align: 'right', className: 'x-number', render: (_, { rows }) => rows.length },
          {
            title: t('tables.findings'),
            render: (_, { index, id }) => {
              const at = marks.filter(
                (mark) =>
                  mark.at === `/tables/${index}` ||
                  mark.at.startsWith(`/tables/${index}/`) ||
                  (policy.overrides ?? []).some(
                    (override, place) => override.table === id && mark.at.startsWith(`/overrides/${place}/`),
                  ),
              );
              const errors = at.filter(({ severity }) => severity === 'error').length;
              if (at.length === 0) return <span className="x-quiet">—</span>;
              return (
                <Badge tone={errors > 0 ? 'bad' : 'warn'}>
                  {t(errors > 0 ? 'tables.errors' : 'tables.warnings', { count: errors > 0 ? errors : at.length })}
                </Badge>
              );
            },
          },
          ...(editable
            ? [
                {
                  title: t('tables.deeds'),
                  render: (_: unknown, table: DecisionTable & { index: number }) => {
                    const at = asked(table.id);
                    return (
                      <>
                        <Button
                          size="small"
                          type="text"
                          disabled={at <= 0}
                          aria-label={t('tables.earlier', { id: table.id })}
                          onClick={move(at, at - 1)}
                        >
                          ↑
                        </Button>
                        <Button
                          size="small"
                          type="text"
                          disabled={at < 0 || at === policy.decide.length - 1}
                          aria-label={t('tables.later', { id: table.id })}
                          onClick={move(at, at + 1)}
                        >
                          ↓
                        </Button>
                        <Button size="small" type="text" danger onClick={() => remove(table)}>
                          {t('tables.remove')}
                        </Button>
                      </>
                    );
                  },
                },
              ]
            : []),
        ]}
      />
      {editable && (
        <p>
          <Button onClick={() => setAdding(true)}>{t('tables.add')}</Button>
        </p>
      )}
      <Modal
        open={adding}
        title={t('tables.add')}
        okText={t('tables.add')}
        onOk={() => form.submit()}
        onCancel={() => setAdding(false)}
        afterClose={() => form.resetFields()}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" onFinish={add} initialValues={{ hit: 'first' }}>
          <Form.Item
            name="id"
            label={t('tables.id')}
            extra={t('tables.idHint')}
            rules={[
              { required: true, pattern: ID, message: t('tables.idWrong') },
              {
                validator: (_, value: string) =>
                  policy.tables.some(({ id }) => id === value)
                    ? Promise.reject(new Error(t('tables.idTaken')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input />
          </Form.Item>
          <Form.Item
            name="zh"
            label={t('tables.titleZh')}
            rules={[{ required: true, whitespace: true, message: t('tables.titleMissing') }]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="hit" label={t('tables.hit')}>
            <Select options={(vocabulary?.hitPolicies ?? []).map((value) => ({ value, label: t(`hits.${value}`, value) }))} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
