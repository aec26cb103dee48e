// The columns of the lists beside the tables: facts, clauses, what a refused family is told, shares of seats.
import { optionalText, plainText, text, type Choice, type GridColumn } from '../grid/column';
import type { FactDeclaration, Policy, ReserveRule } from '../rules';
import type { Vocabulary } from '../policies.types';
import { readLabels, writeLabels } from './labels-text';

/** A key of the page's texts, in the reader's language. */
export type Say = (key: string) => string;

const choices = (values: readonly string[], label: (value: string) => string): readonly Choice[] =>
  values.map((value) => ({ value, label: label(value) }));

interface TextColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly read: (row: R) => string | undefined;
  readonly optional?: boolean;
  readonly choices?: readonly Choice[];
}

const column = <R>({ key, title, width, read, optional = false, choices: list }: TextColumn<R>): GridColumn<R> => {
  const labels = new Map((list ?? []).map(({ value, label }) => [value, label]));
  return {
    key,
    title,
    side: 'plain',
    place: [key],
    width,
    read: (row) => read(row) ?? '',
    parse: optional ? optionalText : plainText,
    blank: '',
    ...(list ? { say: (typed: string) => ({ words: typed === '' ? '' : (labels.get(typed) ?? typed), understood: true }) } : {}),
    picking: list ? { by: 'choices', choices: list } : { by: 'text' },
  };
};

const words = (typed: string): string[] =>
  typed
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export function factColumns(policy: Policy, vocabulary: Vocabulary, say: Say): GridColumn<FactDeclaration>[] {
  const sources = [...new Set(policy.facts.map(({ source }) => source))].sort();
  return [
    column({ key: 'key', title: say('facts.key'), width: 12, read: ({ key }) => key }),
    column({ key: 'zh', title: say('facts.zh'), width: 11, read: ({ zh }) => zh }),
    column({
      key: 'type',
      title: say('facts.type'),
      width: 6,
      read: ({ type }) => type,
      choices: choices(vocabulary.factTypes, (value) => say(`factTypes.${value}`)),
    }),
    {
      ...column<FactDeclaration>({
        key: 'values',
        title: say('facts.values'),
        width: 11,
        read: ({ values }) => values?.join(', '),
      }),
      parse: (typed) => text(typed === '' ? undefined : words(typed)),
    },
    column({
      key: 'of',
      title: say('facts.of'),
      width: 5,
      read: ({ of }) => of,
      optional: true,
      choices: [
        { value: '', label: say('noneSet') },
        { value: 'authority', label: say('factTypes.authority') },
      ],
    }),
    column({
      key: 'unit',
      title: say('facts.unit'),
      width: 5,
      read: ({ unit }) => unit,
      optional: true,
      choices: choices(['', 'month', 'year', 'day', 'point'], (value) => say(`units.${value || 'none'}`)),
    }),
    column({
      key: 'source',
      title: say('facts.source'),
      width: 10,
      read: ({ source }) => source,
      choices: choices(sources, (value) => say(`sources.${value}`)),
    }),
    column({ key: 'ground', title: say('facts.ground'), width: 6, read: ({ ground }) => ground }),
    column({
      key: 'changes',
      title: say('facts.changes'),
      width: 8,
      read: ({ changes }) => changes,
      optional: true,
      choices: choices(['', 'time', 'family', 'never'], (value) => say(`changes.${value || 'unset'}`)),
    }),
    {
      ...column<FactDeclaration>({
        key: 'labels',
        title: say('facts.labels'),
        width: 16,
        read: ({ labels }) => writeLabels(labels),
      }),
      parse: (typed) => {
        const labels = readLabels(typed);
        return labels === null ? { ok: false, words: say('facts.labelsWrong') } : text(labels as never);
      },
    },
    column({ key: 'en', title: say('facts.en'), width: 12, read: ({ en }) => en, optional: true }),
  ];
}

export const clauseColumns = (say: Say): GridColumn<{ id: string; zh: string; en?: string }>[] => [
  column({ key: 'id', title: say('columns.clause'), width: 5, read: ({ id }) => id }),
  column({ key: 'zh', title: say('texts.zh'), width: 30, read: ({ zh }) => zh }),
  column({ key: 'en', title: say('texts.en'), width: 24, read: ({ en }) => en, optional: true }),
];

export function remedyColumns(policy: Policy, say: Say): GridColumn<{ reason: string; zh: string; en?: string }>[] {
  const reasons = new Set(
    policy.tables.flatMap(({ outputs, rows }) =>
      outputs.includes('reason') ? rows.map(({ then }) => String(then[outputs.indexOf('reason')] ?? '')) : [],
    ),
  );
  const known = ['*', ...[...reasons].filter((reason) => reason !== '').sort()];
  return [
    column({
      key: 'reason',
      title: say('columns.reason'),
      width: 10,
      read: ({ reason }) => reason,
      choices: choices(known, (value) => (value === '*' ? say('texts.anyReason') : value)),
    }),
    column({ key: 'zh', title: say('texts.zh'), width: 28, read: ({ zh }) => zh }),
    column({ key: 'en', title: say('texts.en'), width: 24, read: ({ en }) => en, optional: true }),
  ];
}

const WHOLE = /^\d{1,6}$/;
const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

/** 5 % and 5.25 % as hundredths of a per cent; null for anything else. */
export function basisPoints(typed: string): number | null {
  const read = PERCENT.exec(typed.replace(/\s*[%％]$/, ''));
  return read ? Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0')) : null;
}

/** 500 as 5, 525 as 5.25. */
export const percentText = (shareBp: number): string => String(shareBp / 100);

export function reserveColumns(policy: Policy, vocabulary: Vocabulary, say: Say, english: boolean): GridColumn<ReserveRule>[] {
  const places = [
    { value: '*', label: say('order.everywhere') },
    ...vocabulary.groups.map(({ name }) => ({ value: name, label: name })),
    ...vocabulary.authorities.map(({ code, zh, en }) => ({ value: code, label: english ? en : zh })),
  ];
  const whole = (key: 'minimum' | 'cap'): GridColumn<ReserveRule> => ({
    ...column<ReserveRule>({
      key,
      title: say(`order.${key}`),
      width: 6,
      read: (rule) => (rule[key] === undefined ? '' : String(rule[key])),
    }),
    parse: (typed) =>
      typed === '' ? text(undefined) : WHOLE.test(typed) ? text(Number(typed)) : { ok: false, words: say('order.wholeNumber') },
  });
  return [
    column({ key: 'authority', title: say('order.authority'), width: 12, read: ({ authority }) => authority, choices: places }),
    column({
      key: 'stage',
      title: say('order.stage'),
      width: 7,
      read: ({ stage }) => stage,
      choices: choices(['*', ...vocabulary.stages], (value) => say(`stages.${value === '*' ? 'all' : value}`)),
    }),
    {
      ...column<ReserveRule>({
        key: 'shareBp',
        title: say('order.share'),
        width: 6,
        read: ({ shareBp }) => percentText(shareBp),
      }),
      parse: (typed) => {
        const points = basisPoints(typed);
        return points === null ? { ok: false, words: say('order.shareWrong') } : text(points);
      },
      blank: '0',
    },
    whole('minimum'),
    whole('cap'),
    column({
      key: 'clause',
      title: say('columns.clause'),
      width: 6,
      read: ({ clause }) => clause,
      choices: (policy.clauses ?? []).map(({ id, zh }) => ({ value: id, label: `${id} ${zh}` })),
    }),
  ];
}
