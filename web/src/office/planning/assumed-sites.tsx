// The schools of which another opening is assumed, each with its year in the plan and the one assumed.
import { Button, Select } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { usePromisedSites, type Outlook, type PromisedSite } from '../../api/planning.queries';
import { Asked } from '../../kit/asked';
import { useAddress } from '../../kit/use-address';
import { sitesOf, type Assumed } from './assumptions';

const NEVER = 0;

export function AssumedSites({ openings, outlook }: { openings: Assumed['openings']; outlook: Outlook }) {
  const { t } = useTranslation('planning');
  const asked = usePromisedSites();
  return (
    <>
      <h3>{t('assume.sites')}</h3>
      <Asked of={asked}>{(sites) => <Sites openings={openings} sites={sites} years={[...new Set(outlook.rows.map(({ schoolYear }) => schoolYear))].sort()} />}</Asked>
    </>
  );
}

interface SitesProps {
  readonly openings: Assumed['openings'];
  readonly sites: readonly PromisedSite[];
  readonly years: readonly number[];
}

function Sites({ openings, sites, years }: SitesProps) {
  const { t } = useTranslation('planning');
  const authority = useAuthorityName();
  const [, change] = useAddress();
  const byCode = new Map<string, PromisedSite[]>();
  for (const site of sites) byCode.set(site.code, [...(byCode.get(site.code) ?? []), site]);
  const set = (code: string, year: number | null | undefined): void => {
    const next = new Map(openings);
    if (year === undefined) next.delete(code);
    else next.set(code, year);
    change({ sites: sitesOf(next) });
  };
  const planned = (site: PromisedSite): string => (site.status === 'reserved' ? t('assume.landOnly') : site.opensIn === null ? t('assume.noYear') : t('assume.planYear', { year: site.opensIn }));
  const inWords = (of: readonly PromisedSite[]): string =>
    [authority(of[0]!.authority), ...of.map((site) => t('assume.adds', { stage: t(`stages.${site.stage}`), seats: site.seats })), t(`siteStatus.${of[0]!.status}`), planned(of[0]!)].join(' · ');
  return (
    <>
      {openings.size > 0 && (
        <ul className="x-assumed">
          {[...openings].map(([code, year]) => {
            const of = byCode.get(code);
            return (
              <li key={code}>
                <div>
                  <strong>{of?.[0]?.name ?? code}</strong>
                  <div className="x-quiet x-small">
                    {of === undefined ? t('assume.notFound') : inWords(of)}
                    {of !== undefined && (
                      <>
                        {' '}
                        · <Link to={`/office/plans/versions/${of[0]!.planVersionId}?row=${of[0]!.row}`}>{t('rowOf', { row: of[0]!.row })}</Link>
                      </>
                    )}
                  </div>
                </div>
                <Select
                  aria-label={t('assume.yearOf', { name: of?.[0]?.name ?? code })}
                  value={year ?? NEVER}
                  onChange={(next: number) => set(code, next === NEVER ? null : next)}
                  options={[...years.map((one) => ({ value: one, label: t('assume.opens', { year: one }) })), { value: NEVER, label: t('assume.never') }]}
                />
                <Button onClick={() => set(code, undefined)} aria-label={t('assume.dropOf', { name: of?.[0]?.name ?? code })}>
                  {t('assume.drop')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="x-assume">
        <label htmlFor="add-site">{t('assume.add')}</label>
        <Select
          id="add-site"
          className="x-add-site"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('assume.choose')}
          value={null}
          onChange={(code: string | null) => code !== null && set(code, byCode.get(code)?.[0]?.opensIn ?? years[0]!)}
          options={[...byCode].filter(([code]) => !openings.has(code)).map(([code, of]) => ({ value: code, label: `${of[0]!.name} · ${inWords(of)}` }))}
        />
      </div>
    </>
  );
}
