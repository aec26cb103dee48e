// One round: its course, the table of the joint session, decisions, signatures, totals, files; the part shown stands in the address.
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useRound, type Round } from '../../api/office-rounds.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { PartsNav } from '../../kit/staff/parts-nav';
import { useAddress } from '../../kit/use-address';
import { useTerms } from '../terms/use-terms';
import { CertificateSection } from './certificate-section';
import { CourseSection } from './course-section';
import { DecisionsSection } from './decisions-section';
import { ProposalSection } from './proposal-section';
import { SignSection } from './sign-section';
import { TotalsSection } from './totals-section';
import './rounds.css';

export function RoundPage() {
  const { t } = useTranslation('rounds');
  const { id = '' } = useParams();
  const { roundName } = useTerms();
  const round = useRound(id);
  return (
    <Page title={round.data ? roundName(round.data) : t('round')} wide>
      <Asked of={round}>{(one) => <Parts of={one} />}</Asked>
    </Page>
  );
}

function Parts({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const [{ tab }] = useAddress();
  const seesLines = useMay()('round.readProposal');
  const parts = [
    { key: 'course', children: <CourseSection of={of} /> },
    ...(seesLines
      ? [
          { key: 'proposal', children: <ProposalSection of={of} /> },
          { key: 'decisions', children: <DecisionsSection roundId={of.id} /> },
        ]
      : []),
    { key: 'sign', children: <SignSection of={of} /> },
    { key: 'totals', children: <TotalsSection roundId={of.id} /> },
    { key: 'files', children: <CertificateSection of={of} /> },
  ];
  const shown = parts.find(({ key }) => key === tab) ?? parts[0]!;
  const address = (key: string): string => `/office/rounds/${of.id}${key === 'course' ? '' : `?tab=${key}`}`;
  return (
    <>
      <PartsNav label={t('parts')} parts={parts.map(({ key }) => ({ to: address(key), name: t(`tabs.${key}`), current: key === shown.key }))} />
      {shown.children}
    </>
  );
}
