// This season's seat sheet: what it was filled with and why, the school's own figures, and the seal.
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSheet, type Sheet } from '../api/school.queries';
import { useSeasonYear } from '../api/season.queries';
import { Asked } from '../kit/asked';
import { Page } from '../kit/page';
import { Deadline } from '../lib/deadline';
import { SheetForm } from './sheet-form';
import { SheetLines } from './sheet-lines';
import './sheet.css';

export function SheetPage() {
  const year = useSeasonYear();
  return <Asked of={year}>{(schoolYear) => (schoolYear === null ? <NoSheet /> : <SheetOfYear schoolYear={schoolYear} />)}</Asked>;
}

function NoSheet() {
  const { t } = useTranslation('school');
  return (
    <Page wide title={t('sheet.title')}>
      <div className="x-card">
        <p>{t('sheet.none')}</p>
        <p className="x-quiet">{t('sheet.noneHint')}</p>
      </div>
    </Page>
  );
}

function SheetOfYear({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('school');
  const asked = useSheet(schoolYear);
  return (
    <Asked of={asked}>
      {({ sheet }) =>
        sheet === null ? (
          <NoSheet />
        ) : (
          <Page wide title={t('sheet.titleOfYear', { year: schoolYear })}>
            <SheetHead sheet={sheet} />
            {sheet.permittedActions.includes('seatSheet.report') ? (
              <SheetForm key={`${sheet.id}.${sheet.edition}.${sheet.state}`} sheet={sheet} />
            ) : (
              <SheetLines sheet={sheet} />
            )}
          </Page>
        )
      }
    </Asked>
  );
}

const COLOUR: Readonly<Record<string, string>> = { open: 'processing', returned: 'warning', overdue: 'error', reported: 'processing', approved: 'success' };

/** States in which the school owes nothing. */
const SETTLED = ['reported', 'approved'];

function SheetHead({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('school');
  return (
    <section className="x-card">
      <p className="x-sheet-school">
        <strong>{sheet.schoolName}</strong> <Tag color={COLOUR[sheet.state]}>{t(`sheet.states.${sheet.state}`)}</Tag>
      </p>
      <p className="x-quiet">
        {t('sheet.closesAt')}
        <Deadline at={sheet.closesAt} settled={SETTLED.includes(sheet.state)} />
        {sheet.reminders > 0 && ` · ${t('sheet.reminders', { count: sheet.reminders })}`}
      </p>
      {sheet.returnReason !== null && (
        <div className="x-note x-note-warn" role="alert">
          <p>{t('sheet.returned', { reason: t(`sheet.returnReasons.${sheet.returnReason}`) })}</p>
          <p>{sheet.returnNote}</p>
        </div>
      )}
      {sheet.state === 'overdue' && <p className="x-note x-note-bad">{t('sheet.overdueHint')}</p>}
    </section>
  );
}
