// The named cases that must come out as written, with what the draft now says of each.
import { App, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge';
import { usePolicyCases } from '../../../api/policies.queries';
import { useAnnounce } from '../../../kit/live-region';
import { RefusalNote } from '../../../kit/refusal-note';
import { useAddress } from '../../../kit/use-address';
import { useDraft } from '../draft/draft-context';
import type { CaseResult } from '../policies.types';
import { CaseForm } from './case-form';

const PAGE = 50;
const BLANK = { facts: {}, expect: { outcome: 'ELIGIBLE' } };

export function CasesPage() {
  const { t } = useTranslation('policies');
  const announce = useAnnounce();
  const { modal } = App.useApp();
  const { session } = useDraft();
  const [address, change] = useAddress();
  const { draft, policy, editable, state } = session;
  const asked = usePolicyCases(draft.id, state.server.revision);
  const told = asked.data?.results ?? null;
  const results = new Map((told ?? []).map((result): [string, CaseResult] => [result.at, result]));
  const cases = policy.cases ?? [];
  const open = address.case === undefined ? -1 : Number(address.case);
  const failing = (told ?? []).filter(({ passed }) => !passed).length;
  const onlyFailing = address.only === 'failing' && failing > 0;
  const add = (): void => {
    const value = { name: t('cases.newName', { number: cases.length + 1 }), ...BLANK };
    const done = session.edit(
      policy.cases ? [{ do: 'insert', at: `/cases/${cases.length}`, value }] : [{ do: 'set', at: '/cases', value: [value] }],
    );
    if (done) change({ case: cases.length });
  };
  const run = async (): Promise<void> => {
    const { data } = await asked.refetch();
    if (data?.results)
      announce(t('cases.ran', { count: data.results.length, failing: data.results.filter(({ passed }) => !passed).length }));
  };
  const remove = (index: number): void => {
    modal.confirm({
      title: t('cases.removeTitle', { name: cases[index]!.name }),
      okText: t('cases.remove'),
      okButtonProps: { danger: true },
      onOk: () => {
        change({ case: undefined });
        session.edit([{ do: 'remove', at: `/cases/${index}` }]);
      },
    });
  };
  const said = (value: unknown): string => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return t('noneSet');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return Array.isArray(value) ? value.join('、') : t(`outcomes.${String(value)}`, t(`modes.${String(value)}`, String(value)));
  };
  return (
    <>
      <div className="x-grid-tools">
        <Button loading={asked.isFetching} onClick={() => void run()}>
          {t('cases.run')}
        </Button>
        {editable && <Button onClick={add}>{t('cases.add')}</Button>}
        <span role="status">
          {told &&
            (failing === 0 ? (
              t('cases.allPass', { count: told.length })
            ) : (
              <span className="x-bad">{t('cases.someFail', { count: told.length, failing })}</span>
            ))}
          {asked.data && told === null && (
            <span className="x-bad">{t('cases.faulty', { count: asked.data.findings.length })}</span>
          )}
        </span>
        {failing > 0 && (
          <button
            type="button"
            className="x-link"
            aria-pressed={onlyFailing}
            onClick={() => change({ only: onlyFailing ? undefined : 'failing' })}
          >
            {t(onlyFailing ? 'cases.showAll' : 'cases.showFailing')}
          </button>
        )}
      </div>
      <RefusalNote fault={asked.error} />
      {open >= 0 && cases[open] && (
        <CaseForm key={open} index={open} one={cases[open]} onClose={() => change({ case: undefined })} />
      )}
      <Table
        size="small"
        rowKey="index"
        scroll={{ x: 'max-content' }}
        pagination={{
          current: Number(address.page ?? 1),
          pageSize: PAGE,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: (page) => change({ page: page === 1 ? undefined : page, case: address.case }),
        }}
        dataSource={cases
          .map((one, index) => ({ ...one, index, result: results.get(`/cases/${index}`) }))
          .filter(({ result }) => !onlyFailing || result?.passed === false)}
        columns={[
          {
            title: t('cases.result'),
            width: 90,
            render: (_, { result }) =>
              result ? (
                <Badge tone={result.passed ? 'good' : 'bad'}>{t(result.passed ? 'cases.passed' : 'cases.failed')}</Badge>
              ) : (
                <span className="x-quiet">—</span>
              ),
          },
          {
            title: t('cases.name'),
            render: (_, { name, index }) => (
              <button type="button" className="x-link" onClick={() => change({ case: index })}>
                {name}
              </button>
            ),
          },
          { title: t('cases.expected'), render: (_, { expect }) => t(`outcomes.${expect.outcome}`, expect.outcome) },
          {
            title: t('cases.found'),
            render: (_, { result }) => (result?.outcome ? t(`outcomes.${result.outcome}`, result.outcome) : '—'),
          },
          {
            title: t('cases.differences'),
            render: (_, { result }) =>
              result && result.differences.length > 0 ? (
                <ul className="x-plain">
                  {result.differences.map(({ key, expected, found }) => (
                    <li key={key}>
                      {t('cases.difference', {
                        key: t(`columns.${key}`, t(`cases.${key}`, key)),
                        expected: said(expected),
                        found: said(found),
                      })}
                    </li>
                  ))}
                </ul>
              ) : (
                <span className="x-quiet">{result?.clauses.join('、') || '—'}</span>
              ),
          },
          ...(editable
            ? [
                {
                  title: t('tables.deeds'),
                  render: (_: unknown, { index }: { index: number }) => (
                    <>
                      <Button size="small" type="text" onClick={() => session.edit([{ do: 'duplicate', at: `/cases/${index}` }])}>
                        {t('cases.duplicate')}
                      </Button>
                      <Button size="small" type="text" danger onClick={() => remove(index)}>
                        {t('cases.remove')}
                      </Button>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
