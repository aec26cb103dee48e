// 开始申请: six steps, one an address; what is typed is kept in this browser until the service has the application.
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { CASES } from '../../api/cases.queries';
import { ErrorSummary } from '../../kit/error-summary';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts';
import { Refusal } from '../../lib/refusal';
import { useDeed } from '../../lib/use-deed';
import { StepList } from '../step-list';
import './apply.css';
import { ChildStep } from './child-step';
import { ConsentStep } from './consent-step';
import { useDraftName } from './draft-name';
import { FaultTexts, type FaultText } from './fault-texts';
import { faultsOf, formPathOf, idOf, STEPS, stepOfPath, type Step } from './form-faults';
import { emptyForm, type FormValues } from './form-values';
import { handIn, type Handing } from './hand-in';
import { HomeStep } from './home-step';
import { RelationStep } from './relation-step';
import { SummaryStep } from './summary-step';
import { WindowNote } from './window-note';
import { WishesStep } from './wishes-step';

const CONTENT: Record<Exclude<Step, 'consent'>, () => React.ReactNode> = {
  child: ChildStep,
  relation: RelationStep,
  home: HomeStep,
  wishes: WishesStep,
  summary: SummaryStep,
};

export function ApplyPage() {
  const { t } = useTranslation(['apply', 'family']);
  const { step = 'consent' } = useParams();
  const navigate = useNavigate();
  const draft = useDraftName();
  const form = useForm<FormValues>({ defaultValues: { ...emptyForm(), ...readDraft<Partial<FormValues>>(draft) } });
  const [faults, setFaults] = useState<FaultText[]>([]);
  const sent = useRef(false);
  useEffect(() => form.watch(() => !sent.current && keepDraft(draft, form.getValues())).unsubscribe, [form, draft]);
  const deed = useDeed({
    run: ({ values, submit }: Handing, key) => handIn(values, submit, key),
    touches: [CASES],
    onDone: ({ id }, { submit }) => {
      sent.current = true;
      dropDraft(draft);
      void navigate(submit ? `/family/cases/${id}/receipt` : `/family/cases/${id}`, { replace: true });
    },
  });
  const hand = (submit: boolean): void => deed.mutate({ values: form.getValues(), submit });
  useEffect(() => {
    if (!(deed.error instanceof Refusal) || deed.error.problem.fields.length === 0) return;
    const found = deed.error.problem.fields.map(({ field, detail }) => ({ path: formPathOf(field), text: detail }));
    setFaults(found);
    void navigate(`/family/apply/${stepOfPath(found[0]!.path)}`);
  }, [deed.error]);

  if (!STEPS.includes(step as Step)) return <Navigate replace to="/family/apply" />;
  const at = STEPS.indexOf(step as Step);
  const here = STEPS[at]!;
  const values = form.getValues();
  if (here !== 'consent' && !values.consent) return <Navigate replace to="/family/apply" />;
  const say = (code: string): string => t(`faults.${code}`);
  const show = (next: Step): void => {
    if (next !== here) void navigate(next === 'consent' ? '/family/apply' : `/family/apply/${next}`);
  };
  const go = (next: Step): void => {
    setFaults([]);
    show(next);
  };
  const onward = (): void => {
    const found = faultsOf(here, form.getValues());
    setFaults(found.map(({ path, code }) => ({ path, text: say(code) })));
    if (found.length > 0) show(stepOfPath(found[0]!.path));
    else if (here === 'summary') hand(true);
    else go(STEPS[at + 1]!);
  };
  const Content = here === 'consent' ? null : CONTENT[here];
  const shown = faults.filter(({ path }) => stepOfPath(path) === here);
  return (
    <Page title={t('title')}>
      <StepList steps={STEPS.map((name) => t(`steps.${name}`))} at={at} done={STEPS.map((name) => name !== 'summary' && faultsOf(name, values).length === 0)} />
      <ErrorSummary faults={shown.map(({ path, text }) => ({ id: idOf(path), text }))} />
      <FormProvider {...form}>
        <WindowNote />
        <FaultTexts value={shown}>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              onward();
            }}
          >
            {Content === null ? <ConsentStep onAgreed={() => go('child')} /> : <Content />}
            {Content !== null && (
              <>
                {!(deed.error instanceof Refusal && deed.error.problem.fields.length > 0) && <RefusalNote fault={deed.error} />}
                <div className="x-buttons">
                  <button type="button" className="x-button" onClick={() => go(STEPS[at - 1]!)}>
                    {t('family:previous')}
                  </button>
                  <button type="submit" className="x-button x-button-primary" disabled={deed.isPending}>
                    {here === 'summary' ? t('submit') : t('family:next')}
                  </button>
                  {here === 'summary' && (
                    <button type="button" className="x-button" disabled={deed.isPending} onClick={() => hand(false)}>
                      {t('save')}
                    </button>
                  )}
                </div>
                <p className="x-quiet">{t('kept')}</p>
              </>
            )}
          </form>
        </FaultTexts>
      </FormProvider>
    </Page>
  );
}
