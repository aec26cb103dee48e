// Everything once more before it is handed in; each part leads back to its step.
import { useFormContext } from 'react-hook-form';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { useOfferedSchools } from '../../api/season.queries';
import { sayDay } from '../../lib/times';
import type { Step } from './form-faults';
import { holderOf, OUTSIDE, type FormValues, type PersonValues } from './form-values';

type Row = readonly [label: string, value: string];

export function SummaryStep() {
  const { t, i18n } = useTranslation(['apply', 'family']);
  const values = useFormContext<FormValues>().watch();
  const named = useAuthorityName();
  const offered = useOfferedSchools(values.request.grade).data ?? [];
  const place = (code: string): string => (code === OUTSIDE ? t('outside') : code === '' ? '' : named(code));
  const of = ({ name, documentType, documentNumber }: PersonValues): string => `${name}\n${t(`documentTypes.${documentType}`)} ${documentNumber.toUpperCase()}`;
  const point = ({ lon, lat }: { lon: number | null; lat: number | null }): string => (lon === null || lat === null ? '' : t('point.set', { lon, lat }));
  const { child, request, guardian, talent, relation, residences, employer, wishes } = values;
  const parts: readonly (readonly [Step, readonly Row[]])[] = [
    [
      'child',
      [
        [t('steps.child'), of(child)],
        [t('fields.bornOn'), child.bornOn === '' ? '' : sayDay(child.bornOn, i18n.language)],
        [t('fields.sex'), child.sex === '' ? '' : t(`sexes.${child.sex}`)],
        [t('fields.grade'), `${t(`family:grades.${request.grade}`)} · ${t(`entries.${request.entry}`)}`],
        [t('fields.enrolledGrade'), child.enrolledGrade === '' ? t('notEnrolled') : `${place(child.enrolledAt)} ${t(`family:grades.${child.enrolledGrade}`)}`],
        [t('fields.hukou'), place(child.hukou)],
        [t('fields.benefitUsed'), child.benefitUsed.map((stage) => t(`stages.${stage}`)).join(t('family:comma'))],
      ],
    ],
    [
      'relation',
      [
        [t('guardian'), of(guardian)],
        [t('certificate'), talent.certificate],
        [t('fields.relationToGuardian'), talent.relationToGuardian === 'self' ? t('holders.self') : `${t(`holders.${talent.relationToGuardian}`)} ${of(holderOf(values))}`],
        [t('fields.relation'), `${t(`relations.${relation.kind}`)} · ${t(`custodies.${relation.custody}`)}`],
      ],
    ],
    [
      'home',
      [
        ...residences.map((one, at): Row => [t('residence', { number: at + 1 }), [t(`residenceKinds.${one.kind}`), place(one.authority), point(one)].filter((text) => text !== '').join(' · ')]),
        [t('employer'), [employer.name, place(employer.authority), point(employer)].filter((text) => text !== '').join(' · ')],
      ],
    ],
    [
      'wishes',
      [
        [t('fields.authority'), place(request.authority)],
        [t('wish.mine'), wishes.map((code, at) => `${at + 1}. ${offered.find((school) => school.code === code)?.name ?? code}`).join('\n') || t('wish.none')],
        [t('fields.acceptsPlacement'), t(`placements.${values.acceptsPlacement}`)],
      ],
    ],
  ];
  return (
    <>
      {parts.map(([step, rows]) => (
        <section key={step} className="x-card" aria-labelledby={`summary-${step}`}>
          <div className="x-summary-head">
            <h2 id={`summary-${step}`}>{t(`steps.${step}`)}</h2>
            <Link to={`/family/apply/${step}`} aria-label={t('changeStep', { step: t(`steps.${step}`) })}>
              {t('change')}
            </Link>
          </div>
          <dl className="x-facts x-summary">
            {rows
              .filter(([, value]) => value !== '')
              .map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="x-note">{t('truth')}</p>
    </>
  );
}
