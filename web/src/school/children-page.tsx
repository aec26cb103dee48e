// The children placed at this school: receive, raise a query, register; and the class list.
import { App, Button, Select, Space, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askChildren, CHILDREN, queryChild, settleChild, useChildren, type PlacedChild } from '../api/school.queries';
import { Asked } from '../kit/asked';
import { Page } from '../kit/page';
import type { AskPage } from '../kit/staff/every-row';
import { ListTable, PAGE_SIZE } from '../kit/staff/list-table';
import { useAddress } from '../kit/use-address';
import { Refusal } from '../lib/refusal';
import { useDeed } from '../lib/use-deed';
import { ClassListDialog } from './class-list-dialog';
import { QueryDialog } from './query-dialog';

const STATES = ['accepted', 'queried', 'received', 'registered'] as const;
const COLOUR: Readonly<Record<string, string>> = { accepted: 'processing', queried: 'warning', received: 'success', registered: 'default' };

export function ChildrenPage() {
  const { t } = useTranslation('school');
  const [address, change] = useAddress();
  const [listing, setListing] = useState(false);
  const filter = address.state === undefined ? {} : { state: address.state };
  const asked = useChildren({
    ...filter,
    page: Number(address.page ?? 1),
    pageSize: Number(address.pageSize ?? PAGE_SIZE),
  });
  return (
    <Page wide title={t('children.title')} actions={<Button onClick={() => setListing(true)}>{t('children.classList')}</Button>}>
      <p className="x-quiet">{t('children.lead')}</p>
      <Space wrap style={{ marginBottom: 12 }}>
        <label htmlFor="state">{t('children.state')}</label>
        <Select
          id="state"
          style={{ minWidth: 180 }}
          allowClear
          placeholder={t('children.all')}
          value={address.state}
          onChange={(state: string | undefined) => change({ state })}
          options={STATES.map((state) => ({ value: state, label: t(`children.states.${state}`) }))}
        />
      </Space>
      <Asked of={asked}>{({ items, total }) => <ChildrenTable rows={items} total={total} ask={(paging) => askChildren({ ...filter, ...paging })} />}</Asked>
      <ClassListDialog open={listing} onClose={() => setListing(false)} />
    </Page>
  );
}

function ChildrenTable({ rows, total, ask }: { rows: readonly PlacedChild[]; total: number; ask: AskPage<PlacedChild> }) {
  const { t } = useTranslation('school');
  const { message } = App.useApp();
  const [asking, setAsking] = useState<PlacedChild | null>(null);
  const settle = useDeed({
    run: ({ id, deed }: { id: string; deed: 'receive' | 'register' }, key) => settleChild(id, deed, key),
    touches: [CHILDREN],
    onDone: (_, { deed }) => void message.success(t(`children.done.${deed}`)),
  });
  const raise = useDeed({
    run: ({ id, code }: { id: string; code: Parameters<typeof queryChild>[1] }, key) => queryChild(id, code, key),
    touches: [CHILDREN],
    onDone: () => {
      setAsking(null);
      void message.success(t('children.done.query'));
    },
  });
  if (settle.error instanceof Refusal) void message.error({ key: 'refused', content: settle.error.message });
  const columns: TableColumnsType<PlacedChild> = [
    { title: t('children.name'), dataIndex: 'childName' },
    { title: t('children.grade'), dataIndex: 'grade', render: (grade: string) => t(`grades.${grade}`) },
    { title: t('children.document'), dataIndex: 'childDocument', className: 'x-number' },
    { title: t('children.number'), dataIndex: 'documentNumber' },
    { title: t('children.state'), dataIndex: 'state', render: (state: string) => <Tag color={COLOUR[state]}>{t(`children.states.${state}`)}</Tag> },
    {
      title: t('children.deeds'),
      key: 'deeds',
      className: 'x-no-print',
      render: (_, child) => (
        <Space>
          {child.permittedActions.includes('placement.receive') && (
            <Button type="primary" size="small" loading={settle.isPending && settle.variables.id === child.id} onClick={() => settle.mutate({ id: child.id, deed: 'receive' })}>
              {t('children.receive')}
            </Button>
          )}
          {child.permittedActions.includes('placement.query') && (
            <Button size="small" onClick={() => setAsking(child)}>
              {t('children.query')}
            </Button>
          )}
          {child.permittedActions.includes('placement.register') && (
            <Button size="small" loading={settle.isPending && settle.variables.id === child.id} onClick={() => settle.mutate({ id: child.id, deed: 'register' })}>
              {t('children.register')}
            </Button>
          )}
        </Space>
      ),
    },
  ];
  return (
    <>
      <ListTable rowKey="id" rows={rows} total={total} label={t('children.title')} ask={ask} columns={columns} locale={{ emptyText: t('children.empty') }} />
      <QueryDialog child={asking} pending={raise.isPending} fault={raise.error} onRaise={(code) => asking && raise.mutate({ id: asking.id, code })} onClose={() => setAsking(null)} />
    </>
  );
}
