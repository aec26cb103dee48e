// The columns of a decision table: clause, conditions, what follows, and the row's own words.
import {
  optionalText,
  plainText,
  text,
  type Choice,
  type GridColumn,
  type Parsed,
  type Picking,
  type Said,
} from '../grid/column';
import type { Vocabulary } from '../policies.types';
import {
  cellWords,
  compileCell,
  faultInChinese,
  type CellScope,
  type DecisionTable,
  type FactDeclaration,
  type OutputCell,
  type Policy,
  type Row,
} from '../rules';

/** Names and sentences of the page, in the reader's language. */
export interface TableWords {
  readonly english: boolean;
  readonly clause: string;
  readonly zh: string;
  readonly en: string;
  /** Name of an own output column, of an outcome, of a mode; the key itself when it has none. */
  readonly output: (name: string) => string;
  readonly outcome: (value: string) => string;
  readonly mode: (value: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

const nameOf = ({ zh, en }: { zh: string; en?: string }, english: boolean): string => (english ? (en ?? zh) : zh);

/** Values of a fact as they are picked: its own, authorities and groups, yes and no. */
export function choicesOf(
  fact: FactDeclaration,
  vocabulary: Vocabulary,
  words: Pick<TableWords, 'english' | 'yes' | 'no'>,
): Choice[] {
  if (fact.type === 'authority' || fact.of === 'authority') {
    return [
      ...vocabulary.groups.map(({ name, authorities }) => ({ value: name, label: `${name}（${authorities.length}）` })),
      ...vocabulary.authorities.map((authority) => ({ value: authority.code, label: nameOf(authority, words.english) })),
    ];
  }
  if (fact.type === 'boolean')
    return [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ];
  return (fact.values ?? []).map((value) => {
    const label = fact.labels?.[value];
    return { value, label: label ? nameOf(label, words.english) : value };
  });
}

function conditionSaid(typed: string, fact: FactDeclaration, scope: CellScope, english: boolean): Said {
  const cell = compileCell(typed, fact, scope);
  if (cell.ok) {
    const said = cellWords(typed, fact, scope);
    return { words: english ? said.en : said.zh, understood: true };
  }
  const { code, message } = cell.error;
  return { words: english ? message : faultInChinese({ code, message, text: typed, name: fact.zh }), understood: false };
}

/** Words of cells are asked for at every drawing of a row; a table has few different ones. */
function remembered(say: (typed: string) => Said): (typed: string) => Said {
  const known = new Map<string, Said>();
  return (typed) => {
    const before = known.get(typed);
    if (before) return before;
    const said = say(typed);
    known.set(typed, said);
    return said;
  };
}

function conditionColumn(
  key: string,
  index: number,
  scope: CellScope,
  vocabulary: Vocabulary,
  words: TableWords,
): GridColumn<Row> {
  const fact = scope.facts.get(key);
  const operators = vocabulary.facts.find((one) => one.key === key)?.forms.map(({ operator }) => operator) ?? ['any'];
  return {
    key: `when:${index}:${key}`,
    title: fact ? nameOf(fact, words.english) : key,
    code: key,
    side: 'when',
    place: ['when', index],
    width: 10,
    read: (row) => row.when[index] ?? 'any',
    parse: (typed): Parsed => text(typed === '' ? 'any' : typed),
    blank: 'any',
    ...(fact ? { say: remembered((typed) => conditionSaid(typed, fact, scope, words.english)) } : {}),
    picking: fact ? { by: 'condition', fact, operators, choices: choicesOf(fact, vocabulary, words) } : { by: 'text' },
  };
}

const shown = (cell: OutputCell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));

/** The value that a text stands for in an output column; what has no meaning there stays as text, for the check to name. */
export function outputValue(typed: string, values: readonly OutputCell[] | null, type: string | undefined): OutputCell {
  if (typed === '') return null;
  const known = values?.find((value) => String(value) === typed);
  if (known !== undefined) return known;
  if (type === 'integer' && /^-?\d{1,15}$/.test(typed)) return Number(typed);
  return type === 'boolean' && (typed === 'true' || typed === 'false') ? typed === 'true' : typed;
}

function outputPicking(
  name: string,
  policy: Policy,
  fact: FactDeclaration | undefined,
  vocabulary: Vocabulary,
  words: TableWords,
): Picking {
  const labelled = (values: readonly OutputCell[], label: (value: string) => string): Picking => ({
    by: 'choices',
    choices: values.map((value) => ({ value: shown(value), label: value === null ? words.none : label(String(value)) })),
  });
  const values = vocabulary.outputs.find((output) => output.name === name)?.values ?? null;
  if (name === 'outcome' && values) return labelled(values, words.outcome);
  if (name === 'mode' && values) return labelled(values, words.mode);
  if (name === 'seat' && values) return labelled(values, (value) => (value === 'true' ? words.yes : words.no));
  if (name === 'ask')
    return {
      by: 'choices',
      many: true,
      choices: policy.facts.map((one) => ({ value: one.key, label: nameOf(one, words.english) })),
    };
  if (name === 'reason') {
    const reasons = new Set(
      policy.tables.flatMap(({ outputs, rows }) =>
        outputs.includes('reason') ? rows.map(({ then }) => shown(then[outputs.indexOf('reason')])) : [],
      ),
    );
    return {
      by: 'choices',
      choices: [...reasons]
        .filter((reason) => reason !== '')
        .sort()
        .map((value) => ({ value, label: value })),
    };
  }
  return fact && fact.type !== 'integer' ? { by: 'choices', choices: choicesOf(fact, vocabulary, words) } : { by: 'text' };
}

function outputColumn(
  name: string,
  index: number,
  policy: Policy,
  scope: CellScope,
  vocabulary: Vocabulary,
  words: TableWords,
): GridColumn<Row> {
  const fact = scope.facts.get(name);
  const values = vocabulary.outputs.find((output) => output.name === name)?.values ?? null;
  const picking = outputPicking(name, policy, fact, vocabulary, words);
  const labels = new Map(picking.by === 'choices' ? picking.choices.map(({ value, label }) => [value, label]) : []);
  return {
    key: `then:${index}:${name}`,
    title: fact ? nameOf(fact, words.english) : words.output(name),
    code: name,
    side: 'then',
    place: ['then', index],
    width: name === 'reason' ? 10 : 7,
    read: (row) => shown(row.then[index]),
    parse: (typed): Parsed => text(outputValue(typed, values, fact?.type)),
    blank: '',
    say: (typed) => ({ words: typed === '' ? '' : (labels.get(typed) ?? typed), understood: true }),
    picking,
  };
}

export function tableColumns(
  table: DecisionTable,
  policy: Policy,
  scope: CellScope,
  vocabulary: Vocabulary,
  words: TableWords,
): GridColumn<Row>[] {
  const clauses = (policy.clauses ?? []).map((clause) => ({ value: clause.id, label: nameOf(clause, words.english) }));
  const own = (key: 'zh' | 'en', title: string): GridColumn<Row> => ({
    key,
    title,
    side: 'plain',
    place: [key],
    width: 16,
    read: (row) => row[key] ?? '',
    parse: optionalText,
    blank: '',
    picking: { by: 'text' },
  });
  return [
    {
      key: 'clause',
      title: words.clause,
      side: 'plain',
      place: ['clause'],
      width: 4.5,
      read: (row) => row.clause ?? '',
      parse: optionalText,
      blank: '',
      picking: clauses.length > 0 ? { by: 'choices', choices: clauses } : { by: 'text' },
    },
    ...table.inputs.map((key, index) => conditionColumn(key, index, scope, vocabulary, words)),
    ...table.outputs.map((name, index) => outputColumn(name, index, policy, scope, vocabulary, words)),
    own('zh', words.zh),
    own('en', words.en),
  ];
}

/** A new row of a table: any child, nothing decided, by the clause of the row beside it. */
export const blankTableRow = (table: DecisionTable, beside: Row | undefined): { readonly [key: string]: never } =>
  ({
    ...(beside?.clause === undefined ? {} : { clause: beside.clause }),
    when: table.inputs.map(() => 'any'),
    then: table.outputs.map(() => null),
  }) as never;

export { plainText };
