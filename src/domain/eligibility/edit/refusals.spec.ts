import { policyOf, tableOf } from '../small-policy.fixture';
import { apply, asDraft, type Operation } from './index';

const insurance = tableOf(
  'insurance',
  'unique',
  ['talent.class', 'talent.months'],
  ['outcome', 'reason'],
  [
    ['in A, B', 'any', 'pass', null],
    ['in C, D', '>= 6', 'fail', 'x'],
  ],
);
const start = policyOf([insurance], {
  overrides: [{ authority: 'JK', table: 'insurance', rows: [{ clause: 'P1', when: ['any', '>= 3'], then: ['pass', null] }] }],
});
const refusal = (operation: Operation): string => {
  const applied = apply(start, [operation]);
  return applied.ok ? 'done' : `${applied.error.code} at ${applied.error.at}: ${applied.error.message}`;
};
const COLUMN = 'a column needs "name", "as": input or output, a place on its side, and a cell for every row';
const after = (operation: Operation) => {
  const applied = apply(start, [operation]);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value;
};

describe('an edit that cannot be done', () => {
  it.each<[Operation, string]>([
    [{ do: 'set', at: 'title', value: 'x' }, 'placeUnknown at title: title is no JSON pointer'],
    [{ do: 'set', at: '/title~2', value: 'x' }, 'placeUnknown at /title~2: /title~2 is no JSON pointer'],
    [{ do: 'set', at: '' }, 'valueMissing at : the whole draft needs a value'],
    [{ do: 'set', at: '/decide/0' }, 'valueMissing at /decide/0: an item of a list is taken away by "remove"'],
    [{ do: 'set', at: '/decide/1', value: 'x' }, 'placeUnknown at /decide/1: the draft has nothing at /decide/1'],
    [{ do: 'set', at: '/id/deeper', value: 'x' }, 'placeUnknown at /id/deeper: the draft has nothing at /id/deeper'],
    [{ do: 'insert', at: '/title/zh', value: 'x' }, 'listExpected at /title/zh: /title/zh is no place in a list'],
    [{ do: 'insert', at: '/decide/2', value: 'x' }, 'placeUnknown at /decide/2: the draft has nothing at /decide/2'],
    [{ do: 'remove', at: '/decide/-' }, 'placeUnknown at /decide/-: the draft has nothing at /decide/-'],
    [{ do: 'remove', at: '/decide/01' }, 'placeUnknown at /decide/01: the draft has nothing at /decide/01'],
    [{ do: 'remove', at: '/decide/1' }, 'placeUnknown at /decide/1: the draft has nothing at /decide/1'],
    [{ do: 'move', at: '/criteria/0', to: 2 }, 'placeUnknown at /criteria/2: the draft has nothing at /criteria/2'],
    [{ do: 'move', at: '/criteria/0', to: -1 }, 'placeUnknown at /criteria/-1: the draft has nothing at /criteria/-1'],
    [
      { do: 'remove', at: '/tables/1/columns/0' },
      'placeUnknown at /tables/1/columns/0: the draft has nothing at /tables/1/columns/0',
    ],
    [
      { do: 'remove', at: '/tables/0/columns/4' },
      'placeUnknown at /tables/0/columns/4: the draft has nothing at /tables/0/columns/4',
    ],
    [
      { do: 'move', at: '/tables/0/columns/0', to: 4 },
      'placeUnknown at /tables/0/columns/4: the draft has nothing at /tables/0/columns/4',
    ],
    [
      { do: 'move', at: '/tables/0/columns/0', to: -1 },
      'placeUnknown at /tables/0/columns/-1: the draft has nothing at /tables/0/columns/-1',
    ],
    [
      { do: 'set', at: '/tables/0/columns/0', value: 'x' },
      'columnWrong at /tables/0/columns/0: a column is renamed at /tables/0/inputs or /outputs',
    ],
    [{ do: 'insert', at: '/tables/0/columns/0', value: 'x' }, `columnWrong at /tables/0/columns/0: ${COLUMN}`],
    [{ do: 'insert', at: '/tables/0/columns/0', value: { as: 'input' } }, `columnWrong at /tables/0/columns/0: ${COLUMN}`],
    [{ do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'y' } }, `columnWrong at /tables/0/columns/0: ${COLUMN}`],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'output' } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/3', value: { name: 'x', as: 'input' } },
      `columnWrong at /tables/0/columns/3: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', cells: ['any'] } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', cells: ['any', 7] } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', cells: 'any' } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', overrides: [] } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', overrides: ['any'] } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', overrides: [['any', 'any']] } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'x', as: 'input', overrides: [[7]] } },
      `columnWrong at /tables/0/columns/0: ${COLUMN}`,
    ],
    [
      { do: 'insert', at: '/tables/0/rows/0', value: { when: ['any'], then: ['pass', null] } },
      'draftBroken at /tables/0/rows/0: tables[0].rows[0]: expected 2 cells in "when" and 2 in "then"',
    ],
    [
      { do: 'insert', at: '/overrides/0/rows/1', value: { when: ['any', 'any'], then: [null] } },
      'draftBroken at /overrides/0/rows/1: overrides[0].rows[1]: expected 2 cells in "when" and 2 in "then"',
    ],
    [
      { do: 'set', at: '/title/zh', value: 'lone \ud800' },
      'draftBroken at /title/zh: the file: expected whole Unicode texts and finite numbers',
    ],
  ])('%j is refused with its place and why', (operation, words) => {
    expect(refusal(operation)).toBe(words);
  });
});

describe('an edit of a column', () => {
  it('puts one back with its cells, in the overrides too', () => {
    const column = { name: 'talent.listed', as: 'input', cells: ['= true', 'any'], overrides: [['= false']] };
    const { policy, inverse } = after({ do: 'insert', at: '/tables/0/columns/2', value: column });
    expect(policy.tables[0]!.inputs).toEqual(['talent.class', 'talent.months', 'talent.listed']);
    expect(policy.tables[0]!.rows.map(({ when }) => when[2])).toEqual(['= true', 'any']);
    expect(policy.overrides![0]!.rows[0]!.when).toEqual(['any', '>= 3', '= false']);
    expect(inverse).toEqual([{ do: 'remove', at: '/tables/0/columns/2' }]);
  });

  it('adds one that gives nothing yet among the outputs', () => {
    const { policy } = after({ do: 'insert', at: '/tables/0/columns/2', value: { name: 'mode', as: 'output' } });
    expect(policy.tables[0]!.outputs).toEqual(['mode', 'outcome', 'reason']);
    expect(policy.tables[0]!.rows.map(({ then }) => then)).toEqual([
      [null, 'pass', null],
      [null, 'fail', 'x'],
    ]);
    expect(policy.overrides![0]!.rows[0]!.then).toEqual([null, 'pass', null]);
  });

  it('takes an output away and tells how to put it back', () => {
    const { policy, inverse } = after({ do: 'remove', at: '/tables/0/columns/3' });
    expect(policy.tables[0]!.outputs).toEqual(['outcome']);
    expect(policy.overrides![0]!.rows[0]!.then).toEqual(['pass']);
    expect(inverse).toEqual([
      {
        do: 'insert',
        at: '/tables/0/columns/3',
        value: { name: 'reason', as: 'output', cells: [null, 'x'], overrides: [[null]] },
      },
    ]);
  });

  it('doubles one beside itself', () => {
    const { policy, inverse } = after({ do: 'duplicate', at: '/tables/0/columns/1' });
    expect(policy.tables[0]!.inputs).toEqual(['talent.class', 'talent.months', 'talent.months']);
    expect(policy.tables[0]!.rows[1]!.when).toEqual(['in C, D', '>= 6', '>= 6']);
    expect(inverse).toEqual([{ do: 'remove', at: '/tables/0/columns/2' }]);
  });

  it('moves an output among the outputs and tells the way back', () => {
    const { policy, inverse } = after({ do: 'move', at: '/tables/0/columns/3', to: 2 });
    expect(policy.tables[0]!.outputs).toEqual(['reason', 'outcome']);
    expect(policy.tables[0]!.rows[1]!.then).toEqual(['x', 'fail']);
    expect(inverse).toEqual([{ do: 'move', at: '/tables/0/columns/2', to: 3 }]);
  });

  it('leaves the overrides of other tables alone', () => {
    const other = { ...insurance, id: 'other' };
    const both = policyOf([insurance, other], {
      overrides: [{ authority: 'HK', table: 'other', rows: other.rows.slice(1) }, ...start.overrides!],
    });
    const applied = apply(both, [{ do: 'remove', at: '/tables/0/columns/0' }]);
    expect(applied.ok && applied.value.policy.overrides!.map(({ rows }) => rows[0]!.when)).toEqual([
      ['in C, D', '>= 6'],
      ['>= 3'],
    ]);
    expect(applied.ok && applied.value.policy.tables[1]).toEqual(other);
  });
});

describe('an edit of a list', () => {
  it.each<[Operation, readonly string[], Operation]>([
    [{ do: 'insert', at: '/criteria/1', value: 'points' }, ['class', 'points', 'lottery'], { do: 'remove', at: '/criteria/1' }],
    [{ do: 'insert', at: '/criteria/-', value: 'points' }, ['class', 'lottery', 'points'], { do: 'remove', at: '/criteria/2' }],
    [{ do: 'remove', at: '/criteria/0' }, ['lottery'], { do: 'insert', at: '/criteria/0', value: 'class' }],
    [{ do: 'duplicate', at: '/criteria/0' }, ['class', 'class', 'lottery'], { do: 'remove', at: '/criteria/1' }],
    [{ do: 'move', at: '/criteria/0', to: 1 }, ['lottery', 'class'], { do: 'move', at: '/criteria/1', to: 0 }],
    [{ do: 'set', at: '/criteria/1', value: 'points' }, ['class', 'points'], { do: 'set', at: '/criteria/1', value: 'lottery' }],
  ])('%j', (operation, criteria, inverse) => {
    const applied = after(operation);
    expect(applied.policy.criteria).toEqual(criteria);
    expect(applied.inverse).toEqual([inverse]);
  });

  it('puts a member where there was none, and takes it away again', () => {
    const added = after({ do: 'set', at: '/title/en', value: 'A' });
    expect(added.policy.title).toEqual({ zh: '测试', en: 'A' });
    expect(added.inverse).toEqual([{ do: 'set', at: '/title/en' }]);
    const gone = after({ do: 'set', at: '/criteria' });
    expect('criteria' in gone.policy).toBe(false);
    expect(gone.inverse).toEqual([{ do: 'set', at: '/criteria', value: ['class', 'lottery'] }]);
  });
});

describe('a draft', () => {
  it('may carry rows for a table that is not there, as wide as the first of them', () => {
    const row = { when: ['any'], then: [null] };
    const draft = { ...start, overrides: [{ authority: 'JK', table: 'gone', rows: [row, row] }] };
    expect(asDraft(draft).ok).toBe(true);
    const ragged = asDraft({ ...draft, overrides: [{ ...draft.overrides[0]!, rows: [row, { ...row, then: [] }] }] });
    expect(ragged.ok ? [] : ragged.error).toEqual([
      {
        code: 'shapeWrong',
        path: 'overrides[0].rows[1]',
        message: 'overrides[0].rows[1]: expected 1 cells in "when" and 1 in "then"',
      },
    ]);
    expect(asDraft({ ...draft, overrides: [{ ...draft.overrides[0]!, rows: [] }] }).ok).toBe(true);
  });
});
