// Opens and closes of the chosen authorities, by the city's clock, with what the calendar says about them.
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetWindows, type OfficeWindows, type WindowSetting } from '../../api/announcements.queries';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import { Refusal } from '../../lib/refusal';
import { useTerms } from '../terms/use-terms';
import { instantOf, lengthOf, localOf } from './window-length';

interface WindowValues {
  readonly opensAt?: string;
  readonly closesAt?: string;
}

interface WindowFormProps {
  readonly all: OfficeWindows;
  readonly kind: WindowSetting['round'];
  readonly authorities: readonly string[];
}

/** What all windows of the kind have in common is what the form begins with. */
function common({ windows }: OfficeWindows, kind: string): WindowValues {
  const [first, ...others] = windows.filter(({ round, opensAt, standing }) => round === kind && opensAt !== null && standing !== 'over');
  if (first === undefined || others.some(({ opensAt, closesAt }) => opensAt !== first.opensAt || closesAt !== first.closesAt)) return {};
  return { opensAt: localOf(first.opensAt!), closesAt: localOf(first.closesAt!) };
}

export function WindowForm({ all, kind, authorities }: WindowFormProps) {
  const { t } = useTranslation(['announce', 'kit']);
  const { authority, language } = useTerms();
  const announce = useAnnounce();
  const [form] = Form.useForm<WindowValues>();
  const [done, setDone] = useState<number | null>(null);
  const set = useSetWindows();
  const draft = `windows-${all.schoolYear}-${kind}`;
  const opens = Form.useWatch('opensAt', form);
  const closes = Form.useWatch('closesAt', form);
  const length = lengthOf(opens, closes, all);
  const refused = (fault: Error): void => {
    if (!(fault instanceof Refusal)) return;
    const named = fault.problem.fields.filter(({ field }) => field === 'opensAt' || field === 'closesAt');
    form.setFields(named.map(({ field, detail }) => ({ name: field as 'opensAt', errors: [detail] })));
    if (fault.code === 'APPLICATION.WINDOW_BACKWARDS') form.setFields([{ name: 'closesAt', errors: [fault.problem.detail] }]);
  };
  const beside = set.error instanceof Refusal && (set.error.code === 'APPLICATION.WINDOW_BACKWARDS' || set.error.problem.fields.some(({ field }) => field.endsWith('At')));
  const send = ({ opensAt, closesAt }: WindowValues): void => {
    setDone(null);
    set.mutate(
      { schoolYear: all.schoolYear, round: kind, authorities: [...authorities], opensAt: instantOf(opensAt)!, closesAt: instantOf(closesAt)! },
      {
        onError: refused,
        onSuccess: ({ windows }) => {
          dropDraft(draft);
          setDone(windows);
          announce(t('windows.done', { count: windows }));
        },
      },
    );
  };
  const needed = [{ required: true, message: t('kit:required') }];
  return (
    <Form form={form} layout="vertical" requiredMark="optional" className="x-card" initialValues={readDraft<WindowValues>(draft) ?? common(all, kind)} onValuesChange={(_, values) => keepDraft(draft, values)} onFinish={send}>
      <div className="x-window-form">
        <Form.Item name="opensAt" label={t('windows.opensAt')} rules={needed}>
          <Input type="datetime-local" step={60} />
        </Form.Item>
        <Form.Item
          name="closesAt"
          label={t('windows.closesAt')}
          dependencies={['opensAt']}
          rules={[
            ...needed,
            ({ getFieldValue }) => ({
              validator: (_, value: string | undefined) =>
                value && getFieldValue('opensAt') && value <= (getFieldValue('opensAt') as string) ? Promise.reject(new Error(t('windows.backwards'))) : Promise.resolve(),
            }),
          ]}
        >
          <Input type="datetime-local" step={60} />
        </Form.Item>
      </div>
      <p className="x-quiet">{t('windows.zone')}</p>
      <div aria-live="polite">
        {length !== null && (
          <p>
            {t('windows.days', { days: length.days, working: length.workingDays })}
            {!length.opensAtWork && ` · ${t('windows.opensOff')}`}
            {!length.closesAtWork && ` · ${t('windows.closesOff')}`}
          </p>
        )}
        {opens && opens.slice(0, 16) < localOf(all.now) && <p className="x-quiet">{t('windows.opensPast')}</p>}
      </div>
      <p>{authorities.length === 0 ? t('windows.nobody') : t('windows.for', { count: authorities.length, names: authorities.slice(0, 4).map(authority).join(language === 'en' ? ', ' : '、') + (authorities.length > 4 ? '…' : '') })}</p>
      <Button type="primary" htmlType="submit" loading={set.isPending} disabled={authorities.length === 0}>
        {t('windows.confirm')}
      </Button>
      {!beside && <RefusalNote fault={set.error} />}
      {done !== null && <p className="x-note x-note-good">{done === 0 ? t('windows.same') : t('windows.done', { count: done })}</p>}
    </Form>
  );
}
