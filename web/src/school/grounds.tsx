// The why of a grade's numbers, opened on request.
import { useTranslation } from 'react-i18next';
import type { SheetLine } from '../api/school.queries';

export function Grounds({ line }: { line: SheetLine }) {
  const { t, i18n } = useTranslation('school');
  const say = (why: SheetLine['grounds'][number]): string => (i18n.language === 'en' ? why.en : why.zh);
  return (
    <details>
      <summary>{t('sheet.whyOf', { grade: t(`grades.${line.grade}`) })}</summary>
      <ul className="x-small">
        <li>{t('sheet.norm', { norm: line.norm })}</li>
        {line.classSizeAllowed !== null && <li>{t('sheet.above', { size: line.classSizeAllowed })}</li>}
        {line.grounds.map((why, at) => (
          <li key={`${why.code}.${at}`}>
            {say(why)}
            {why.value !== null && <strong className="x-number"> {why.value}</strong>}
          </li>
        ))}
        {line.stale && <li>{t('sheet.stale')}</li>}
      </ul>
    </details>
  );
}
