// 运行: is the service well, does its work get done, who may sign in.
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.queries';
import { Page } from '../../kit/page';
import { AccountsSection } from './accounts-section';
import { DeadLetters } from './dead-letters';
import { HealthSection } from './health-section';
import { QueuesSection } from './queues-section';
import './operation.css';

export default function OperationRoom() {
  const { t } = useTranslation('operation');
  const may = useMay();
  return (
    <Page title={t('title')} wide>
      <HealthSection />
      <QueuesSection />
      <DeadLetters />
      {may('account.read') && <AccountsSection />}
    </Page>
  );
}
