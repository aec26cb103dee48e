// A sheet that cannot be changed now: its figures side by side, each with its why.
import { useTranslation } from 'react-i18next';
import type { Sheet, SheetLine } from '../api/school.queries';
import { Grounds } from './grounds';

export function SheetLines({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('school');
  return (
    <div className="x-scroll">
      <table className="x-table x-sheet">
        <caption>{t('sheet.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.grade')}</th>
            <th scope="col">{t('sheet.filled')}</th>
            <th scope="col">{t('sheet.reported')}</th>
            <th scope="col">{t('sheet.issued')}</th>
            <th scope="col">{t('sheet.why')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.poolId}>
              <th scope="row">{t(`grades.${line.grade}`)}</th>
              <td>
                <Figures figures={line.filled} />
              </td>
              <td>
                {line.reported === null ? '—' : <Figures figures={line.reported} />}
                {line.reason !== null && <p className="x-small x-quiet">{t(`sheet.reasons.${line.reason}`)}</p>}
                {line.proof !== null && <p className="x-small x-quiet">{line.proof}</p>}
              </td>
              <td className="x-number">{t('sheet.seats', line.seats)}</td>
              <td>
                <Grounds line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figures({ figures }: { figures: SheetLine['filled'] }) {
  const { t } = useTranslation('school');
  return (
    <span className="x-number">
      {t('sheet.figures', { classes: figures.classes, classSize: figures.classSize })}
      {figures.committed !== null && <> · {t('sheet.committedFigure', { count: figures.committed })}</>}
    </span>
  );
}
