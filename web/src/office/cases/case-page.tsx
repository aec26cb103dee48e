// One case: who, what is asked, what it rests on, what was decided, what became of it.
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useCaseRecord, useSubmitForFamily, type CaseRecord } from '../../api/case-ledger.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { Facts } from '../terms/facts';
import { useTerms } from '../terms/use-terms';
import { CaseHistory } from './case-history';
import { CasePersons } from './case-persons';
import { DecisionSection } from './decision-section';
import { FactsSection } from './facts-section';
import { PlacementSection } from './placement-section';
import { VerdictSection } from './verdict-section';
import './cases.css';

export function CasePage() {
  const { id = '' } = useParams();
  const record = useCaseRecord(id);
  const { t } = useTranslation(['cases', 'terms']);
  const title = record.data?.caseNumber ? t('record', { number: record.data.caseNumber }) : t('noNumber');
  return (
    <Page title={record.data ? title : t('title')} wide actions={<Button onClick={() => window.print()}>{t('terms:print')}</Button>}>
      <Asked of={record}>{(one) => <WholeCase of={one} />}</Asked>
    </Page>
  );
}

function WholeCase({ of }: { of: CaseRecord }) {
  return (
    <div className="x-case">
      <CaseHead of={of} />
      <CasePersons of={of} />
      <DecisionSection of={of} />
      <PlacementSection applicationId={of.id} />
      <VerdictSection of={of} />
      <FactsSection facts={of.facts} />
      <CaseHistory events={of.history} />
    </div>
  );
}

function CaseHead({ of }: { of: CaseRecord }) {
  const { t } = useTranslation('cases');
  const { say, authority } = useTerms();
  const submit = useSubmitForFamily(of.id);
  const [number, setNumber] = useState<string | null>(null);
  const together = of.together === null ? t('togetherPolicy') : of.together ? t('togetherAll') : t('togetherNot');
  return (
    <section className="x-card">
      <p>
        <Tag>{say('caseStates', of.state)}</Tag> {of.mode !== null && <Tag>{say('modes', of.mode)}</Tag>}
      </p>
      <Facts
        of={[
          [t('authority'), authority(of.authority)],
          [t('round'), `${of.schoolYear} · ${say('kinds', of.round)}`],
          [t('grade'), `${say('stages', of.stage)} · ${say('grades', of.grade)}`],
          [t('entry'), say('entries', of.entry)],
          [t('channel'), say('channels', of.channel)],
          [t('submittedAt'), of.submittedAt ? columnInstant(of.submittedAt) : '—'],
          ...(of.dueOn === null ? [] : ([[t('familyDue'), <Deadline key="due" on={of.dueOn} at={of.dueAt} />]] as const)),
          [t('acceptsPlacement'), of.acceptsPlacement ? t('terms:yes') : t('terms:no')],
          [t('together'), together],
          ...(of.keepsWaiting ? ([[t('keepsWaiting'), t('terms:yes')]] as const) : []),
        ]}
      />
      <h2>{t('wishes')}</h2>
      {of.wished.length === 0 ? (
        <p className="x-quiet">{t('noWishes')}</p>
      ) : (
        <ol className="x-wishes">
          {of.wished.map(({ position, code, name }) => (
            <li key={code}>
              <span className="x-quiet">{t('wishNumber', { number: position })}</span> {name} <span className="x-quiet x-small">{code}</span>
            </li>
          ))}
        </ol>
      )}
      {of.permittedActions.includes('application.submit') && (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate(undefined, { onSuccess: ({ caseNumber }) => setNumber(caseNumber) })}>
          {t('submitForFamily')}
        </Button>
      )}
      {number !== null && <p className="x-note x-note-good">{t('submitted', { number })}</p>}
      <RefusalNote fault={submit.error} />
    </section>
  );
}
