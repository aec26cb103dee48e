// The numbers of the cases that would fare otherwise, within the reader's reach.
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askRehearsalCases, useAuthorityNames, useRehearsalCases, type Effect } from '../../api/rehearsals.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { ListTable, PAGE_SIZE } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { XlsxButton } from '../terms/xlsx-button';
import { ScrollBox } from './scroll-box';

const EFFECTS: readonly Effect[] = ['loses', 'gains', 'changed'];

export function AffectedCases({ id, done }: { id: string; done: number }) {
  const { t, i18n } = useTranslation('rehearsals');
  const [address, change] = useAddress();
  const names = useAuthorityNames();
  const may = useMay();
  const effect = EFFECTS.find((one) => one === address.effect);
  const filter = { rehearsal: id, ...(effect ? { effect } : {}) };
  const asked = useRehearsalCases(
    {
      ...filter,
      page: Number(address.page ?? 1),
      pageSize: Number(address.pageSize ?? PAGE_SIZE),
    },
    done > 0,
  );
  const nameOf = (code: string): string => {
    const authority = names.data?.find((one) => one.code === code);
    return authority ? (i18n.language === 'en' ? authority.nameEn : authority.nameZh) : code;
  };
  if (done === 0) return null;
  return (
    <div>
      <h2>{t('affected.heading')}</h2>
      <p className="x-quiet">{t('affected.hint')}</p>
      <div className="x-filter-row x-no-print">
        <Segmented
          aria-label={t('affected.effect')}
          value={effect ?? 'all'}
          options={[
            { value: 'all', label: t('affected.all') },
            ...EFFECTS.map((value) => ({ value, label: t(`effects.${value}`) })),
          ]}
          onChange={(value) => change({ effect: value === 'all' ? undefined : value })}
        />
        <XlsxButton
          path="/api/office/rehearsal-cases/workbook"
          query={{ rehearsal: id, effect }}
          name={`${t('affected.heading')}.xlsx`}
        />
      </div>
      <Asked of={asked}>
        {({ items, total }) => (
          <ScrollBox label={t('affected.heading')}>
            <ListTable
              ownWorkbook
              label={t('affected.heading')}
              ask={(paging) => askRehearsalCases({ ...filter, ...paging })}
              rows={items}
              total={total}
              scroll={{}}
              style={{ minWidth: '44rem' }}
              rowKey="applicationId"
              locale={{ emptyText: t('affected.none') }}
              columns={[
                {
                  title: t('affected.number'),
                  render: (_, { applicationId, caseNumber }) =>
                    may('application.review') ? (
                      <Link className="x-number" to={`/office/cases/${applicationId}`}>
                        {caseNumber ?? '—'}
                      </Link>
                    ) : (
                      <span className="x-number">{caseNumber ?? '—'}</span>
                    ),
                },
                { title: t('by.authority'), render: (_, { authority }) => nameOf(authority) },
                { title: t('affected.effect'), render: (_, row) => t(`effects.${row.effect}`, row.effect) },
                { title: t('before'), render: (_, { from }) => t(`outcomes.${from}`, from) },
                { title: t('after'), render: (_, { to }) => t(`outcomes.${to}`, to) },
                { title: t('reason'), dataIndex: 'reason' },
              ]}
            />
          </ScrollBox>
        )}
      </Asked>
    </div>
  );
}
