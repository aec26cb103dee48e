// Drafts of every form, with the texts that spreadsheets like to change, for the proofs of the round trip.

import fc from 'fast-check';
import type { Policy } from '../../src/domain/eligibility';

const NASTY = [
  '',
  ' ',
  '1-2',
  '2027-05-01',
  '=1+1',
  '= x',
  '+1',
  '@A1',
  "'quoted",
  '"',
  '"a"',
  'null',
  'true',
  '007',
  '1e5',
  '[]',
  '["a"]',
  '{}',
  'a, b',
  'a，b',
  '_x0041_',
  'line\nline',
  'tab\tend ',
  '\r',
  '\u0000',
  '\u2028',
  '\ufeff',
  '😀',
  '410105',
  '#',
  'side',
  'table',
  '序号',
  '<b>&amp;</b>',
  '-0',
  '__proto__',
];

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const key = fc.oneof(fc.constantFrom('talent.class', 'child.bornOn', 'request.on', 'points.total'), text);
const output = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const list = <T>(of: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(of, { maxLength });

const wording = fc.record({ zh: text, en: text }, { requiredKeys: ['zh'] });

const rows = (inputs: number, outputs: number) =>
  list(
    fc.record(
      {
        when: fc.array(text, { minLength: inputs, maxLength: inputs }),
        then: fc.array(output, { minLength: outputs, maxLength: outputs }),
        clause: text,
        zh: text,
        en: text,
      },
      { requiredKeys: ['when', 'then'] },
    ),
  );

const table = fc.tuple(fc.nat(3), fc.nat(2)).chain(([inputs, outputs]) =>
  fc.record(
    {
      id: fc.oneof(fc.constantFrom('age', 'scope'), text),
      hit: fc.oneof(fc.constantFrom('unique', 'first'), text),
      title: wording,
      order: list(output),
      inputs: fc.array(key, { minLength: inputs, maxLength: inputs }),
      outputs: fc.array(key, { minLength: outputs, maxLength: outputs }),
      rows: rows(inputs, outputs),
    },
    { requiredKeys: ['id', 'hit', 'inputs', 'outputs', 'rows'] },
  ),
);

const json = fc.jsonValue({ maxDepth: 1, noUnicodeString: false });

const testCase = fc.record(
  {
    name: text,
    facts: fc.dictionary(key, fc.oneof(text, json), { maxKeys: 3, noNullPrototype: true }),
    authorities: list(text),
    expect: fc.record(
      {
        outcome: text,
        reason: fc.oneof(text, fc.constant(null)),
        scope: list(text),
        mode: fc.oneof(text, fc.constant(null)),
        seat: fc.boolean(),
        missing: list(text),
        clauses: list(text),
      },
      { requiredKeys: ['outcome'] },
    ),
  },
  { requiredKeys: ['name', 'facts', 'expect'] },
);

const frame = fc.record(
  {
    format: fc.constant('xuewei.policy/1'),
    id: text,
    title: wording,
    documentNumber: fc.oneof(text, fc.constant(null)),
    effective: fc.record({ from: text, to: fc.oneof(text, fc.constant(null)) }),
    schoolYear: fc.integer(),
    transition: text,
    clauses: list(fc.record({ id: text, zh: text, en: text }, { requiredKeys: ['id', 'zh'] })),
    groups: fc.dictionary(text, list(text), { maxKeys: 3, noNullPrototype: true }),
    facts: list(
      fc.record(
        {
          key,
          type: fc.oneof(fc.constantFrom('enum', 'integer', 'date', 'authority', 'set'), text),
          values: list(text),
          of: text,
          unit: text,
          zh: text,
          en: text,
          source: text,
          ground: text,
          changes: text,
          labels: fc.dictionary(text, wording, { maxKeys: 2, noNullPrototype: true }),
        },
        { requiredKeys: ['key', 'type', 'zh', 'source', 'ground'] },
      ),
    ),
    tables: list(table),
    decide: list(text),
    authorities: list(
      fc.record({ code: text, zh: text, en: text, parent: fc.oneof(text, fc.constant(null)) }, { requiredKeys: ['code', 'zh'] }),
    ),
    remedies: list(fc.record({ reason: text, zh: text, en: text }, { requiredKeys: ['reason', 'zh'] })),
    criteria: list(text),
    reserve: list(
      fc.record(
        { authority: text, stage: text, shareBp: fc.integer(), minimum: fc.integer(), cap: fc.integer(), clause: text },
        { requiredKeys: ['authority', 'stage', 'shareBp', 'clause'] },
      ),
    ),
    cases: list(testCase),
  },
  { requiredKeys: ['format', 'id', 'title', 'effective', 'schoolYear', 'facts', 'tables', 'decide'] },
);

/** Overrides of the draft's tables and of one that there is not, each as wide as its table. */
const withOverrides = (policy: Policy): fc.Arbitrary<Policy> => {
  const widths = new Map(
    [...policy.tables].reverse().map(({ id, inputs, outputs }) => [id, [inputs.length, outputs.length] as const]),
  );
  const one = fc
    .constantFrom(...widths.keys(), 'no such table')
    .chain((id) => fc.record({ authority: text, table: fc.constant(id), rows: rows(...(widths.get(id) ?? [2, 1])) }));
  return fc
    .option(list(one, 2), { nil: undefined })
    .map((overrides) => (overrides ? ({ ...policy, overrides } as Policy) : policy));
};

/** Any draft: formed as one, its texts whatever they may be. */
export const anyDraft: fc.Arbitrary<Policy> = frame.chain((policy) => withOverrides(policy as unknown as Policy));
