import fc from 'fast-check';
import { canonicalJson } from '../../kernel/canonical-json';
import { demoTree } from '../demo-tree.fixture';
import type { Policy } from '../policy';
import { policyOf, tableOf } from '../small-policy.fixture';
import {
  apply,
  asDraft,
  blankDraft,
  examine,
  operationWords,
  undoable,
  vocabularyOf,
  type LoggedStep,
  type Operation,
} from './index';

const insurance = tableOf(
  'insurance',
  'unique',
  ['talent.class', 'talent.months'],
  ['outcome'],
  [
    ['in A, B', 'any', 'pass'],
    ['in C, D', '>= 6', 'pass'],
    ['in C, D', '< 6', 'fail'],
  ],
);
const start = policyOf([insurance], {
  overrides: [{ authority: 'JK', table: 'insurance', rows: [{ clause: 'P1', when: ['any', '>= 3'], then: ['pass'] }] }],
  cases: [{ name: 'one', facts: { 'talent.class': 'A' }, expect: { outcome: 'ELIGIBLE' } }],
});

const done = (policy: Policy, ...operations: Operation[]): Policy => {
  const applied = apply(policy, operations);
  if (!applied.ok) throw new Error(`${applied.error.code} ${applied.error.at}: ${applied.error.message}`);
  return applied.value.policy;
};
const refusal = (...operations: Operation[]): string => {
  const applied = apply(start, operations);
  return applied.ok ? 'done' : `${applied.error.index} ${applied.error.code}`;
};

/** Operations on places that exist, and on some that do not. */
const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      at: fc.constantFrom(
        '/tables/0/rows/1/when/1',
        '/tables/0/rows/0/then/0',
        '/title/en',
        '/tables/0/id',
        '/tables/0/inputs/0',
        '/overrides/0/table',
      ),
      value: fc.constantFrom('any', '>= 12', 'insurance', 'other', 'talent.class'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      at: fc.constantFrom('/title/en', '/clauses', '/cases/0/facts/talent.class', '/tables/0/rows/0/zh', '/criteria'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('insert' as const),
      at: fc.constantFrom('/tables/0/columns/0', '/tables/0/columns/2', '/tables/0/columns/3'),
      value: fc.constantFrom({ name: 'child.bornOn', as: 'input' }, { name: 'reason', as: 'output' }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('insert' as const),
      at: fc.constantFrom('/tables/0/rows/0', '/tables/0/rows/-', '/criteria/0', '/decide/-'),
      value: fc.constantFrom('class', { when: ['any', 'any'], then: [null] }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'duplicate' as const),
      at: fc.constantFrom(
        '/tables/0/columns/0',
        '/tables/0/columns/2',
        '/tables/0/rows/1',
        '/tables/0',
        '/overrides/0',
        '/facts/3',
        '/cases/0',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      at: fc.constantFrom('/tables/0/columns/0', '/tables/0/columns/1', '/tables/0/rows/0', '/facts/1'),
      to: fc.nat(3),
    }),
  },
);

describe('an edit of a draft', () => {
  it('changes the one cell, and nothing else', () => {
    const after = done(start, { do: 'set', at: '/tables/0/rows/1/when/1', value: '>= 12' });
    expect(after.tables[0]!.rows[1]!.when).toEqual(['in C, D', '>= 12']);
    expect(after.tables[0]!.rows[0]).toBe(start.tables[0]!.rows[0]);
    expect(start.tables[0]!.rows[1]!.when[1]).toBe('>= 6');
  });

  it('adds a column in every row, in the overrides too, and takes it away again', () => {
    const after = done(start, { do: 'insert', at: '/tables/0/columns/1', value: { name: 'child.bornOn', as: 'input' } });
    expect(after.tables[0]!.inputs).toEqual(['talent.class', 'child.bornOn', 'talent.months']);
    expect(after.tables[0]!.rows.map(({ when }) => when[1])).toEqual(['any', 'any', 'any']);
    expect(after.overrides![0]!.rows[0]!.when).toEqual(['any', 'any', '>= 3']);
    expect(done(after, { do: 'remove', at: '/tables/0/columns/1' })).toEqual(start);
  });

  it('moves a column with its cells, on its own side only', () => {
    const after = done(start, { do: 'move', at: '/tables/0/columns/0', to: 1 });
    expect(after.tables[0]!.inputs).toEqual(['talent.months', 'talent.class']);
    expect(after.tables[0]!.rows[2]!.when).toEqual(['< 6', 'in C, D']);
    expect(refusal({ do: 'move', at: '/tables/0/columns/0', to: 2 })).toBe('0 columnWrong');
  });

  it('is refused where the draft would lose its form, and then changes nothing', () => {
    expect(refusal({ do: 'insert', at: '/tables/0/inputs/0', value: 'child.bornOn' })).toBe('0 draftBroken');
    expect(refusal({ do: 'set', at: '/tables/0/rows/0/when/0', value: 7 })).toBe('0 draftBroken');
    expect(refusal({ do: 'set', at: '/tables/0/rows', value: 'none' })).toBe('0 draftBroken');
    expect(refusal({ do: 'set', at: '/surprise', value: 'x' })).toBe('0 draftBroken');
    expect(refusal({ do: 'set', at: '/title/zh' })).toBe('0 draftBroken');
    expect(refusal({ do: 'set', at: '/title/zh', value: 'lone \ud800' })).toBe('0 draftBroken');
    expect(refusal({ do: 'set', at: '/tables/0/rows/9/when/0', value: 'any' })).toBe('0 placeUnknown');
    expect(refusal({ do: 'set', at: '/__proto__', value: 'x' })).toBe('0 placeUnknown');
    expect(refusal({ do: 'remove', at: '/title' })).toBe('0 listExpected');
    expect(refusal({ do: 'set', at: 'tables', value: [] })).toBe('0 placeUnknown');
    expect(refusal({ do: 'remove', at: '/tables/0/rows/0' }, { do: 'remove', at: '/tables/0/rows/7' })).toBe('1 placeUnknown');
  });

  it('may leave a draft that is wrong, but never one that is no draft', () => {
    const after = done(
      start,
      { do: 'set', at: '/title/zh', value: '' },
      { do: 'set', at: '/tables/0/rows/0/when/0', value: 'perhaps' },
      { do: 'set', at: '/tables/0/hit', value: 'sometimes' },
    );
    const { findings, compiled } = examine(after, demoTree);
    expect(compiled).toBeNull();
    expect(findings.map(({ at }) => at)).toEqual(['/title/zh', '/tables/0/hit', '/tables/0/rows/0/when/0']);
  });

  it('can be taken back, whatever was done: the inverse gives the same content', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 12 }), (operations) => {
        let draft: Policy = start;
        const inverses: (readonly Operation[])[] = [];
        for (const one of operations) {
          const applied = apply(draft, [one]);
          if (!applied.ok) continue;
          expect(asDraft(applied.value.policy).ok).toBe(true);
          expect(() => [
            examine(applied.value.policy, demoTree),
            operationWords(draft, one),
            vocabularyOf(applied.value.policy, demoTree),
          ]).not.toThrow();
          draft = applied.value.policy;
          inverses.unshift(applied.value.inverse);
        }
        for (const inverse of inverses) draft = done(draft, ...inverse);
        expect(canonicalJson(draft)).toBe(canonicalJson(start));
      }),
      { numRuns: 60 },
    );
  });

  it('is told in words', () => {
    const words = (one: Operation): string => operationWords(start, one).zh;
    expect(words({ do: 'set', at: '/tables/0/rows/1/when/1', value: '>= 12' })).toBe(
      '表 insurance 第 2 行 “talent.months”列：由“>= 6”改为“>= 12”',
    );
    expect(words({ do: 'remove', at: '/overrides/0/rows/0' })).toBe('区域替换 JK / insurance 第 1 行：删除');
    expect(words({ do: 'insert', at: '/tables/0/columns/1', value: { name: 'child.bornOn', as: 'input' } })).toContain(
      '“child.bornOn”：新增',
    );
    expect(operationWords(start, { do: 'set', at: '/title/en', value: 'A title' }).en).toBe(
      'title, English text: (empty) became “A title”',
    );
  });
});

describe('a finding', () => {
  it('stands at the cell, row, table or field that has to be mended', () => {
    const places = (policy: Policy): string[] =>
      examine(policy, demoTree).findings.map(({ at, finding }) => `${finding.code} ${at}`);
    expect(places(start)).toEqual([]);
    expect(places(done(start, { do: 'set', at: '/tables/0/rows/1/then/0', value: 'maybe' }))).toEqual([
      'outputValue /tables/0/rows/1/then/0',
    ]);
    expect(places(done(start, { do: 'set', at: '/overrides/0/rows/0/when/1', value: '>= x' }))).toEqual([
      'cellTypeMismatch /overrides/0/rows/0/when/1',
    ]);
    expect(places(done(start, { do: 'set', at: '/tables/0/inputs/1', value: 'talent.age' }))).toContain(
      'factUnknown /tables/0/columns/1',
    );
    expect(places(done(start, { do: 'set', at: '/decide/0', value: 'nothing' }))).toEqual(['tableUnknown /decide/0']);
    expect(places(done(start, { do: 'set', at: '/effective/from', value: 'soon' }))).toEqual(['shapeWrong /effective/from']);
    expect(places(done(start, { do: 'set', at: '/facts/0/values', value: [] }))).toContain('factDeclaration /facts/0');
  });

  it('is made of an empty frame too, which is a draft from its first moment', () => {
    expect(asDraft(blankDraft('NEW-2028', 2028, '2028-05-01')).ok).toBe(true);
    expect(examine(blankDraft('NEW-2028', 2028, '2028-05-01'), demoTree).findings.map(({ at }) => at)).toEqual(['/title/zh']);
  });
});

describe('the vocabulary of a draft', () => {
  const forms = (key: string): string[] =>
    vocabularyOf(start, demoTree)
      .facts.find((fact) => fact.key === key)!
      .forms.map(({ operator }) => operator);

  it('offers each column the tests that its fact can take, and no other', () => {
    expect(forms('talent.months')).toEqual(['any', '=', 'in', 'not in', '>=', '>', '<=', '<', '..', 'is none']);
    expect(forms('talent.class')).toEqual(['any', '=', 'in', 'not in', 'is none']);
    expect(forms('child.bornOn')).toContain('born so that');
    expect(forms('home.owned')).toContain('within');
    expect(forms('talent.listed')).not.toContain('>=');
  });
});

describe('the history of a draft', () => {
  const step = (revision: number, kind: LoggedStep['kind'], ofRevision: number | null = null): LoggedStep => ({
    revision,
    kind,
    ofRevision,
  });

  it('undoes the last edit first, redoes what was undone last, and forgets it after a new edit', () => {
    const log = [step(1, 'edit'), step(2, 'edit')];
    expect(undoable([])).toEqual({ undo: null, redo: null });
    expect(undoable(log)).toEqual({ undo: 2, redo: null });
    expect(undoable([...log, step(3, 'undo', 2)])).toEqual({ undo: 1, redo: 2 });
    expect(undoable([...log, step(3, 'undo', 2), step(4, 'undo', 1)])).toEqual({ undo: null, redo: 1 });
    expect(undoable([...log, step(3, 'undo', 2), step(4, 'redo', 2)])).toEqual({ undo: 2, redo: null });
    expect(undoable([...log, step(3, 'undo', 2), step(4, 'edit')])).toEqual({ undo: 4, redo: null });
  });
});
