// 窗口代办: a clerk fills in the family's form at the counter; what is typed stays in the browser until the service has it.
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useFileAtCounter } from '../../api/case-ledger.queries';
import { useLatestYear, useOfferedSchools } from '../../api/offered-schools.queries';
import { ErrorSummary, type FormFault } from '../../kit/error-summary';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import { Refusal } from '../../lib/refusal';
import { AskFields, ChildFields, GuardianFields, PlaceFields, TalentFields, WishFields } from './filing-fields';
import { EMPTY_FILING, formOf, placeOf, type FilingValues } from './filing-values';
import './cases.css';
import './counter-filing-page.css';

const DRAFT = 'counter-filing';
const FORM = 'filing';
const idOf = (name: readonly (string | number)[]): string => `${FORM}_${name.join('_')}`;

export function CounterFilingPage() {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const [form] = Form.useForm<FilingValues>();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const grade = Form.useWatch(['request', 'grade'], form) as string | undefined;
  const year = useLatestYear();
  const schools = useOfferedSchools(year, grade);
  const everySchool = useOfferedSchools(year, undefined);
  const file = useFileAtCounter(({ id }) => {
    dropDraft(DRAFT);
    void navigate(`/office/cases/${id}`);
  });
  const refused = (fault: Error): void => {
    if (!(fault instanceof Refusal)) return;
    form.setFields(fault.problem.fields.map(({ field, detail }) => ({ name: placeOf(field) as never, errors: [detail] })));
    setFaults(fault.problem.fields.map(({ field, detail }) => ({ id: idOf(placeOf(field)), text: detail })));
  };
  return (
    <Page title={t('filing.title')} wide>
      <p>{t('filing.lead')}</p>
      <ErrorSummary faults={faults} />
      <Form
        name={FORM}
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={readDraft<Partial<FilingValues>>(DRAFT) ?? EMPTY_FILING}
        onValuesChange={(_, values) => keepDraft(DRAFT, values)}
        onFinish={(values) => {
          setFaults([]);
          file.mutate(formOf(values), { onError: refused });
        }}
        onFinishFailed={({ errorFields }) =>
          setFaults(errorFields.map(({ name, errors }) => ({ id: idOf(name), text: `${labelOf(idOf(name))}：${errors[0] ?? ''}` })))
        }
      >
        <AskFields />
        <GuardianFields />
        <ChildFields schools={everySchool} />
        <TalentFields />
        <PlaceFields />
        <WishFields schools={schools} />
        <fieldset className="x-filing">
          <legend>{t('filing.consentSection')}</legend>
          <Form.Item name="consent" valuePropName="checked" className="x-filing-wide">
            <Checkbox>{t('filing.consent')}</Checkbox>
          </Form.Item>
          <Form.Item name="submit" valuePropName="checked" className="x-filing-wide">
            <Checkbox>{t('filing.submitNow')}</Checkbox>
          </Form.Item>
        </fieldset>
        <RefusalNote fault={faults.length === 0 ? file.error : null} />
        <p className="x-quiet x-small">{t('filing.kept')}</p>
        <div className="x-filing-deeds">
          <Button type="primary" htmlType="submit" loading={file.isPending}>
            {t('filing.save')}
          </Button>
          <Button
            onClick={() => {
              dropDraft(DRAFT);
              form.setFieldsValue(EMPTY_FILING as never);
              form.resetFields();
            }}
          >
            {t('filing.drop')}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

/** The label of a field, after the legend of its part of the form. */
function labelOf(id: string): string {
  const label = document.querySelector(`label[for="${id}"]`);
  const legend = label?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  return `${legend} · ${label?.textContent ?? ''}`;
}
