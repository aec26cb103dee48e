// 公布批次: which authorities sign, who gives the lottery's seed, what replaces a missing part. None of it can be chosen later.
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAnnouncement, useOpenRound, type Announcement } from '../../api/announcements.queries';
import { useAuthorities } from '../../api/authorities.queries';
import { Asked } from '../../kit/asked';
import { ErrorSummary, type FormFault } from '../../kit/error-summary';
import { useAnnounce } from '../../kit/live-region';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import { Refusal } from '../../lib/refusal';
import { useTerms } from '../terms/use-terms';
import { firstValues, openingOf, placeOf, type OpeningValues } from './opening-values';
import { SeedRoleFields } from './seed-role-fields';
import { useChosenYear, YearField } from './year-field';
import './announce.css';

const FORM = 'opening';
const idOf = (name: readonly (string | number)[]): string => `${FORM}_${name.join('_')}`;

export function AnnouncePage() {
  const { t } = useTranslation('announce');
  const year = useChosenYear();
  const announcement = useAnnouncement(year);
  return (
    <Page title={t('title')} wide>
      <p className="x-lead">{t('lead')}</p>
      <div className="x-filters">
        <YearField year={year} />
      </div>
      <Asked of={announcement}>{(start) => <Opening key={start.schoolYear} start={start} />}</Asked>
    </Page>
  );
}

function Opening({ start }: { start: Announcement }) {
  const { t } = useTranslation('announce');
  const { roundName } = useTerms();
  const { schoolYear, kinds } = start;
  const announced = kinds.filter(({ roundId }) => roundId !== null);
  return (
    <>
      {announced.map(({ kind, roundId }) => (
        <p key={kind} className="x-note">
          {t('announced', { round: roundName({ schoolYear, kind, number: 1 }) })} <Link to={`/office/rounds/${roundId}`}>{t('toRound')}</Link>
        </p>
      ))}
      {!start.permittedActions.includes('round.open') ? (
        <p className="x-card">{t('notYours')}</p>
      ) : announced.length === kinds.length ? (
        <p className="x-card">{t('allAnnounced')}</p>
      ) : (
        <OpeningForm start={start} />
      )}
    </>
  );
}

function OpeningForm({ start }: { start: Announcement }) {
  const { t } = useTranslation(['announce', 'kit']);
  const { say, authority } = useTerms();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const authorities = useAuthorities();
  const [form] = Form.useForm<OpeningValues>();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const open = useOpenRound();
  const draft = `round-opening-${start.schoolYear}`;
  const needed = [{ required: true, message: t('kit:required') }];
  const written = [{ required: true, whitespace: true, message: t('kit:required') }];
  const refused = (fault: Error): void => {
    if (!(fault instanceof Refusal) || fault.problem.fields.length === 0) return;
    form.setFields(fault.problem.fields.map(({ field, detail }) => ({ name: placeOf(field) as never, errors: [detail] })));
    setFaults(fault.problem.fields.map(({ field, detail }) => ({ id: idOf(placeOf(field)), text: detail })));
  };
  const send = (values: OpeningValues): void => {
    setFaults([]);
    open.mutate(openingOf(start.schoolYear, values), {
      onError: refused,
      onSuccess: ({ id }) => {
        dropDraft(draft);
        announce(t('done'));
        void navigate(`/office/rounds/${id}`);
      },
    });
  };
  return (
    <>
      <ErrorSummary faults={faults} />
      <Form
        name={FORM}
        form={form}
        layout="vertical"
        requiredMark="optional"
        className="x-opening"
        initialValues={readDraft<OpeningValues>(draft) ?? firstValues(start)}
        onValuesChange={() => keepDraft(draft, form.getFieldsValue())}
        onFinish={send}
        onFinishFailed={({ errorFields }) => setFaults(errorFields.map(({ name, errors }) => ({ id: idOf(name), text: `${labelOf(idOf(name))}：${errors[0] ?? ''}` })))}
      >
        <section className="x-card">
          <h2>{t('round')}</h2>
          <Form.Item name="kind" label={t('kind')} rules={needed}>
            <Radio.Group options={start.kinds.map(({ kind, roundId }) => ({ value: kind, label: say('kinds', kind), disabled: roundId !== null }))} />
          </Form.Item>
          <Form.Item name="authorities" label={t('authorities')} extra={start.authorities.length > 0 ? t('authoritiesHint') : t('noSeats')} rules={needed}>
            <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={(authorities.data ?? []).map(({ code }) => ({ value: code, label: authority(code) }))} />
          </Form.Item>
          <Form.Item name="keepsWaiting" valuePropName="checked" extra={t('keepsWaitingHint')}>
            <Checkbox>{t('keepsWaiting')}</Checkbox>
          </Form.Item>
        </section>
        <section className="x-card">
          <h2>{t('lottery')}</h2>
          <p>{t('lotteryHint')}</p>
          <SeedRoleFields enteredBy={start.enteredBy} />
        </section>
        <section className="x-card">
          <h2>{t('substitute')}</h2>
          <p>{t('substituteHint')}</p>
          <Form.Item name={['substitute', 'zh']} label={t('substituteZh')} rules={written}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Form.Item>
          <Form.Item name={['substitute', 'en']} label={t('substituteEn')} rules={written}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={400} lang="en" />
          </Form.Item>
        </section>
        {faults.length === 0 && <RefusalNote fault={open.error} />}
        <Alert type="warning" showIcon title={t('final')} />
        <div className="x-deeds">
          <Button type="primary" htmlType="submit" loading={open.isPending}>
            {t('confirm')}
          </Button>
          <span className="x-quiet x-small">{t('kept')}</span>
        </div>
      </Form>
    </>
  );
}

/** The words beside a field, for the list of what is to be corrected. */
function labelOf(id: string): string {
  const label = document.querySelector(`label[for="${id}"]`);
  const legend = label?.closest('fieldset')?.querySelector('legend')?.textContent;
  return [legend, label?.textContent].filter(Boolean).join(' · ');
}
