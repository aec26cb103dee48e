// Accounts of staff with their roles; the operator shuts one out, or lets it in again, on a ground.
import { Button, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { askAccounts, useAccounts, useDisableAccount, type Account, type AccountFilter } from '../../api/operation.queries';
import { Asked } from '../../kit/asked';
import { useAnnounce } from '../../kit/live-region';
import { ListTable } from '../../kit/staff/list-table';
import { ReasonDialog } from '../../kit/staff/reason-dialog';
import { useAddress } from '../../kit/use-address';
import { Filters, SelectFilter, TextFilter } from '../terms/filters';
import { useTerms } from '../terms/use-terms';

const ROLES = ['counter-clerk', 'case-officer', 'reviewer', 'signatory', 'school-admin', 'policy-officer', 'planner', 'talent-office', 'supervision', 'auditor', 'operator'];

export function AccountsSection() {
  const { t } = useTranslation('operation');
  const [address] = useAddress();
  const [chosen, setChosen] = useState<Account | null>(null);
  const { role, authority, login } = address;
  const accounts = useAccounts({ role, authority, login, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? 50) } as AccountFilter);
  const columns = useColumns(setChosen);
  return (
    <>
      <h2>{t('accounts')}</h2>
      <p className="x-quiet">{t('accountsHint')}</p>
      <AccountFilters />
      <Asked of={accounts}>{(page) => <ListTable label={t('accounts')} ask={(paging) => askAccounts({ role, authority, login, ...paging } as AccountFilter)} rowKey="id" rows={page.items} total={page.total} columns={columns} />}</Asked>
      <ShutOut account={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

function AccountFilters() {
  const { t } = useTranslation(['operation', 'roles']);
  const { authority } = useTerms();
  const [address, change] = useAddress();
  const authorities = useAuthorities();
  return (
    <Filters label={t('accountsFilter')} onClear={() => change({ role: undefined, authority: undefined, login: undefined })}>
      <TextFilter label={t('login')} placeholder={t('loginHint')} value={address.login} onChange={(login) => change({ login })} />
      <SelectFilter wide label={t('role')} value={address.role} onChange={(role) => change({ role })} options={ROLES.map((value) => ({ value, label: t(`roles:${value}`) }))} />
      <SelectFilter wide label={t('authority')} value={address.authority} onChange={(value) => change({ authority: value })} options={(authorities.data ?? []).map(({ code }) => ({ value: code, label: authority(code) }))} />
    </Filters>
  );
}

function useColumns(choose: (account: Account) => void): ColumnsType<Account> {
  const { t } = useTranslation(['operation', 'roles']);
  const { authority } = useTerms();
  return [
    { title: t('login'), dataIndex: 'login' },
    { title: t('name'), dataIndex: 'displayName' },
    { title: t('roles'), render: (_, { roles }) => roles.map((role) => t(`roles:${role}`)).join('、') },
    { title: t('authority'), render: (_, account) => (account.authority === null ? (account.ofSchool ? t('ofSchool') : '—') : authority(account.authority)) },
    { title: t('state'), render: (_, { disabledAt }) => (disabledAt === null ? t('inUse') : <Tag color="error">{t('disabled')}</Tag>) },
    {
      title: t('deeds'),
      className: 'x-no-print',
      render: (_, account) =>
        account.permittedActions.length > 0 && (
          <Button size="small" onClick={() => choose(account)}>
            {account.disabledAt === null ? t('disable') : t('enable')}
          </Button>
        ),
    },
  ];
}

function ShutOut({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const { t } = useTranslation('operation');
  const announce = useAnnounce();
  const deed = useDisableAccount();
  const disable = account?.disabledAt === null;
  return (
    <ReasonDialog
      open={account !== null}
      title={t(disable ? 'disableTitle' : 'enableTitle', { login: account?.login ?? '' })}
      asks={[{ name: 'reason', label: t('reason'), hint: t('reasonHint') }]}
      confirm={t(disable ? 'disable' : 'enable')}
      pending={deed.isPending}
      fault={deed.error}
      onClose={onClose}
      onConfirm={({ reason = '' }) =>
        account &&
        deed.mutate(
          { id: account.id, disable, reason },
          {
            onSuccess: () => {
              announce(t('done'));
              onClose();
            },
          },
        )
      }
    />
  );
}
