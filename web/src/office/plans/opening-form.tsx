// Records from a paper which grades of a school open, and from which day. What is typed stays in this browser until the server has it.
import { App, Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { OPENINGS, recordOpening, type SiteToOpen } from '../../api/openings.queries';
import { RefusalNote } from '../../kit/refusal-note';
import { useAddress } from '../../kit/use-address';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import { useDeed } from '../../lib/use-deed';
import './openings.css';

interface Values {
  school: string;
  grades: string[];
  opensOn: Dayjs;
  documentNumber: string;
}
type Kept = Partial<Omit<Values, 'opensOn'>> & { opensOn?: string };

const DRAFT = 'plan-opening';

export function OpeningForm({ sites, chosen }: { sites: readonly SiteToOpen[]; chosen: string | undefined }) {
  const { t } = useTranslation('plans');
  const { message } = App.useApp();
  const [, change] = useAddress();
  const authority = useAuthorityName();
  const [form] = Form.useForm<Values>();
  const kept = readDraft<Kept>(DRAFT) ?? {};
  const first = { ...kept, ...(chosen === undefined || chosen === kept.school ? {} : { school: chosen, grades: [] }), opensOn: kept.opensOn === undefined ? undefined : dayjs(kept.opensOn) };
  const school = Form.useWatch('school', form) ?? first.school;
  const of = sites.filter((one) => one.school === school);
  const record = useDeed({
    run: ({ opensOn, ...values }: Values, key) => recordOpening({ ...values, grades: values.grades as SiteToOpen['grades'], opensOn: opensOn.format('YYYY-MM-DD') }, key),
    touches: [OPENINGS],
    onDone: () => {
      dropDraft(DRAFT);
      form.resetFields(['grades', 'opensOn', 'documentNumber']);
      form.setFieldsValue({ grades: [], opensOn: undefined as never, documentNumber: '' });
      void message.success(t('opening.recorded'));
    },
  });
  const keep = (_: unknown, { opensOn, ...values }: Partial<Values>): void => keepDraft(DRAFT, { ...values, ...(opensOn ? { opensOn: opensOn.format('YYYY-MM-DD') } : {}) });
  const schools = [...new Map(sites.map((one) => [one.school, one])).values()];
  return (
    <section className="x-card" aria-labelledby="record-opening">
      <h2 id="record-opening" className="x-first">
        {t('opening.record')}
      </h2>
      {sites.length === 0 ? (
        <p>{t('opening.noSites')}</p>
      ) : (
        <Form<Values> form={form} layout="vertical" requiredMark="optional" initialValues={first} onValuesChange={keep} onFinish={(values) => record.mutate(values)}>
          <Form.Item name="school" label={t('opening.school')} rules={[{ required: true, message: t('opening.needed') }]}>
            <Select
              className="x-opening-school"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('opening.choose')}
              onChange={(code: string) => {
                form.setFieldsValue({ grades: [] });
                change({ school: code });
              }}
              options={schools.map((one) => ({ value: one.school, label: `${one.schoolName} · ${authority(one.authority)} · ${t(`opening.statuses.${one.status}`)}` }))}
            />
          </Form.Item>
          {of.length > 0 && <Stands of={of} />}
          <Form.Item name="grades" label={t('opening.grades')} rules={[{ required: true, message: t('opening.gradesNeeded') }]}>
            <Grades of={of} />
          </Form.Item>
          <div className="x-opening-paper">
            <Form.Item name="opensOn" label={t('opening.opensOn')} extra={t('opening.dayHint')} rules={[{ required: true, message: t('opening.needed') }]}>
              <DatePicker />
            </Form.Item>
            <Form.Item name="documentNumber" label={t('documentNumber')} extra={t('opening.paperHint')} rules={[{ required: true, whitespace: true, min: 2, message: t('documentNumberNeeded') }]}>
              <Input maxLength={80} />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" loading={record.isPending}>
            {t('opening.recordIt')}
          </Button>
        </Form>
      )}
      <RefusalNote fault={record.error} />
    </section>
  );
}

/** What the plan has of the school, and what of it is recorded open already. */
function Stands({ of }: { of: readonly SiteToOpen[] }) {
  const { t } = useTranslation(['plans', 'seats']);
  return (
    <ul className="x-small x-quiet x-stands">
      {of.map(({ planVersionId, row, status, openedOn }) => (
        <li key={`${planVersionId}.${row}`}>
          <Link to={`/office/plans/versions/${planVersionId}?row=${row}`}>{t('opening.planRow', { row })}</Link> · {t(`opening.statuses.${status}`)} ·{' '}
          {Object.keys(openedOn).length === 0 ? t('opening.nothingOpen') : Object.entries(openedOn).map(([grade, day]) => t('opening.openSince', { grade: t(`seats:grades.${grade}`), day })).join('、')}
        </li>
      ))}
    </ul>
  );
}

interface GradesProps {
  readonly of: readonly SiteToOpen[];
  readonly value?: string[];
  readonly onChange?: (grades: string[]) => void;
}

function Grades({ of, value, onChange }: GradesProps) {
  const { t } = useTranslation(['plans', 'seats']);
  const grades = [...new Set(of.flatMap((one) => one.grades))];
  if (grades.length === 0) return <span className="x-quiet">{t('opening.schoolFirst')}</span>;
  return <Checkbox.Group {...(value === undefined ? {} : { value })} onChange={(next) => onChange?.(next)} options={grades.map((grade) => ({ value: grade, label: t(`seats:grades.${grade}`) }))} />;
}
