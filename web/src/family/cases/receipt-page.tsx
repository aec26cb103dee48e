// 受理回执: number, code, day, what was filed and what comes next; made to be printed.
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMyCase, type FamilyCase } from '../../api/cases.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { sayInstant } from '../../lib/times';
import './cases.css';

export function ReceiptPage() {
  const { t } = useTranslation(['case', 'family']);
  const { id = '' } = useParams();
  const own = useMyCase(id);
  return (
    <Page title={t('receiptPage.title')}>
      <Asked of={own}>{(one) => (one.caseNumber === null ? <p>{t('receiptPage.notYet')}</p> : <Receipt of={one} caseNumber={one.caseNumber} />)}</Asked>
      <div className="x-buttons x-no-print">
        <button type="button" className="x-button x-button-primary" onClick={() => window.print()}>
          {t('receiptPage.print')}
        </button>
        <Link className="x-button" to={`/family/cases/${id}`}>
          {t('receiptPage.toCase')}
        </Link>
      </div>
    </Page>
  );
}

function Receipt({ of: one, caseNumber }: { of: FamilyCase; caseNumber: string }) {
  const { t, i18n } = useTranslation(['case', 'family']);
  const picture = useCode(caseNumber);
  const rows: [string, string][] = [
    [t('family:cases.caseNumber'), caseNumber],
    [t('receiptPage.child'), `${one.childName} · ${one.childDocument}`],
    [t('receiptPage.asked'), `${t('family:cases.year', { year: one.schoolYear })} · ${t(`family:grades.${one.grade}`)}`],
    [t('receiptPage.submittedAt'), one.submittedAt === null ? '' : sayInstant(one.submittedAt, i18n.language)],
    [t('family:cases.desk'), i18n.language === 'en' ? one.desk.nameEn : one.desk.nameZh],
    [t('family:cases.telephone'), one.desk.telephone ?? ''],
    [t('wishes.title'), one.wishedSchools.map(({ name }, at) => `${at + 1}. ${name}`).join('\n') || t('wishes.none')],
  ];
  return (
    <section className="x-card x-receipt">
      <dl className="x-facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="x-number">{value}</dd>
            </div>
          ))}
      </dl>
      {picture !== null && <img className="x-receipt-code" src={picture} alt={t('receiptPage.code', { caseNumber })} />}
      <p>{t('receiptPage.next')}</p>
    </section>
  );
}

/** The case number as a QR code, made in this browser; it tells nothing of the child. */
function useCode(text: string): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('qrcode').then(({ toDataURL }) => toDataURL(text, { margin: 1, width: 288 })).then((made) => wanted && setPicture(made));
    return () => {
      wanted = false;
    };
  }, [text]);
  return picture;
}
