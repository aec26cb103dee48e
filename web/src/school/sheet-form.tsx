// The school's own figures: confirmed as they stand, or another figure with a coded reason and its proof; then the seal.
import { App } from 'antd';
import { useEffect, useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { reportSheet, SHEET, type ReportLine, type Sheet } from '../api/school.queries';
import { ErrorSummary, type FormFault } from '../kit/error-summary';
import { RefusalNote } from '../kit/refusal-note';
import { dropDraft, keepDraft, readDraft } from '../lib/drafts';
import { Refusal } from '../lib/refusal';
import { useDeed } from '../lib/use-deed';
import { SheetFormLine } from './sheet-form-line';
import { differs, emptyLine, type LineValues, type SheetValues } from './sheet-values';

export function SheetForm({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('school');
  const { modal, message } = App.useApp();
  const draft = `sheet.${sheet.id}.${sheet.edition}`;
  const form = useForm<SheetValues>({ defaultValues: readDraft<SheetValues>(draft) ?? { lines: sheet.lines.map(emptyLine) } });
  const lines = form.watch('lines');
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => keepDraft(draft, values));
    return unsubscribe;
  }, [form, draft]);
  const report = useDeed({
    run: (values: SheetValues, key) => reportSheet({ schoolYear: sheet.schoolYear, lines: values.lines.map(wireLine) }, key),
    touches: [SHEET],
    onDone: () => {
      dropDraft(draft);
      void message.success(t('sheet.sealed'));
    },
  });
  const faults = useFaults(report.error, lines, sheet);
  const seal = form.handleSubmit((values) =>
    modal.confirm({
      title: t('sheet.sealTitle'),
      content: t('sheet.sealHint'),
      okText: t('sheet.seal'),
      onOk: () => report.mutateAsync(values).catch(() => undefined),
    }),
  );
  const local = localFaults(form.formState.errors.lines, sheet, t);
  return (
    <form noValidate onSubmit={(event) => void seal(event)}>
      <ErrorSummary faults={[...local, ...faults]} />
      <p>{t('sheet.howTo')}</p>
      {sheet.lines.map((line, at) => (
        <SheetFormLine key={line.poolId} line={line} at={at} form={form} changed={differs(line, lines[at]!)} seats={productOf(lines[at]!)} />
      ))}
      {faults.length === 0 && <RefusalNote fault={report.error} />}
      <div className="x-sheet-foot">
        <button type="submit" className="x-button x-button-primary" disabled={report.isPending}>
          {t('sheet.seal')}
        </button>
        <span className="x-quiet x-small">{t('sheet.kept')}</span>
      </div>
    </form>
  );
}

const productOf = ({ classes, classSize }: LineValues): number | null => (/^\d+$/.test(classes) && /^\d+$/.test(classSize) ? Number(classes) * Number(classSize) : null);

/** Numbers as numbers; a reason and a proof only where the figure is another. */
function wireLine(line: LineValues): ReportLine {
  return {
    grade: line.grade,
    classes: Number(line.classes),
    classSize: Number(line.classSize),
    ...(line.committed === '' ? {} : { committed: Number(line.committed) }),
    ...(line.reason === '' ? {} : { reason: line.reason }),
    ...(line.proof.trim() === '' ? {} : { proof: line.proof.trim() }),
  } as ReportLine;
}

/** Faults that the server found, on the fields that they name (lines.2.proof). */
function useFaults(fault: unknown, lines: readonly LineValues[], sheet: Sheet): FormFault[] {
  const { t } = useTranslation('school');
  return useMemo(() => {
    if (!(fault instanceof Refusal)) return [];
    return fault.problem.fields.map(({ field, detail }) => {
      const [, at, name] = /^lines\.(\d+)\.(\w+)/.exec(field) ?? [];
      const grade = at === undefined ? null : sheet.lines[Number(at)]?.grade;
      return { id: at === undefined ? 'content' : `line-${at}-${name}`, text: grade ? `${t(`grades.${grade}`)}：${detail}` : detail };
    });
  }, [fault, lines.length, sheet, t]);
}

type LineErrors = ReturnType<typeof useForm<SheetValues>>['formState']['errors']['lines'];

/** What the form itself found before anything was sent. */
function localFaults(errors: LineErrors, sheet: Sheet, t: (key: string) => string): FormFault[] {
  return sheet.lines.flatMap((line, at) =>
    Object.entries(errors?.[at] ?? {}).flatMap(([name, error]) => {
      const text = (error as { message?: string } | undefined)?.message;
      return text ? [{ id: `line-${at}-${name}`, text: `${t(`grades.${line.grade}`)}：${text}` }] : [];
    }),
  );
}
