import fc from 'fast-check';
import { CHANGE_KINDS, planDifferences, type SiteChange } from './plan-differences';
import type { PlannedSite } from './planned-site';

const site = (more: Partial<PlannedSite> = {}): PlannedSite => {
  const name = more.name ?? '示例第一小学';
  const seats = more.seats ?? { primary: 1080 };
  return {
    open: more.status === 'planned' || more.status === 'building' ? {} : seats,
    row: 6,
    code: 'A-1',
    name,
    nameKey: name,
    place: '中原区',
    position: '甲路与乙街交叉口',
    point: { lon: 113.6, lat: 34.75 },
    status: 'existing',
    opensOn: '2009-09-01',
    seats,
    ...more,
  };
};
const kinds = (before: PlannedSite[], after: PlannedSite[]): string[] =>
  planDifferences(before, after).changes.map(({ kind, before: from, after: to }) => `${kind} ${from} → ${to}`);
const other = {
  row: 7,
  code: 'A-2',
  name: '示例第二小学',
  nameKey: '示例第二小学',
  point: { lon: 113.7, lat: 34.8 },
  position: '丙路',
};

describe('two editions of a plan', () => {
  it('say nothing when nothing changed', () => {
    const { changes, questions, sites } = planDifferences([site()], [site({ row: 9 })]);
    expect([changes, questions, sites]).toEqual([[], [], { before: 1, after: 1, unchanged: 1 }]);
  });

  it('name what is new and what is gone', () => {
    expect(kinds([site()], [site(), site(other)])).toEqual(['new null → existing']);
    expect(kinds([site(), site(other)], [site()])).toEqual(['closed existing → null']);
  });

  it('call a site that is to close closed, and every other status changed', () => {
    expect(kinds([site()], [site({ status: 'closing' })])).toEqual(['closed existing → closing']);
    expect(kinds([site({ status: 'planned' })], [site({ status: 'building' })])).toEqual(['statusChanged planned → building']);
  });

  it.each<[string, Partial<PlannedSite>, string]>([
    ['renamed', { name: '示例实验小学', nameKey: '示例实验小学' }, 'renamed 示例第一小学 → 示例实验小学'],
    ['renumbered', { code: 'B-1' }, 'renumbered A-1 → B-1'],
    [
      'moved to another district',
      { place: '金水区' },
      'moved 中原区 甲路与乙街交叉口 113.6,34.75 → 金水区 甲路与乙街交叉口 113.6,34.75',
    ],
    [
      'moved by its point',
      { point: { lon: 113.61, lat: 34.75 } },
      'moved 中原区 甲路与乙街交叉口 113.6,34.75 → 中原区 甲路与乙街交叉口 113.61,34.75',
    ],
    ['earlier', { opensOn: '2008-09-01' }, 'earlier 2009-09-01 → 2008-09-01'],
    ['later', { opensOn: '2010-09-01' }, 'later 2009-09-01 → 2010-09-01'],
    ['without its opening', { opensOn: null }, 'openingDropped 2009-09-01 → null'],
    ['larger', { seats: { primary: 1350 } }, 'moreSeats 1080 → 1350'],
    ['smaller', { seats: { primary: 810 } }, 'fewerSeats 1080 → 810'],
    ['without a figure', { seats: { primary: null } }, 'seatsDropped 1080 → null'],
  ])('call a site %s', (_, more, words) => {
    expect(kinds([site()], [site(more)])).toEqual([words]);
  });

  it('do not call a point that was drawn a few metres further moved, nor a reworded position of the same point', () => {
    expect(kinds([site()], [site({ point: { lon: 113.6003, lat: 34.75 }, position: '甲路东侧' })])).toEqual([]);
    expect(kinds([site({ point: null })], [site({ position: '丙路' })])).toHaveLength(1);
  });

  it('compare each stage by itself, and sum open and unbuilt seats apart', () => {
    const before = [site({ seats: { primary: 810, junior: 450 } }), site({ ...other, status: 'planned' })];
    const after = [
      site({ seats: { primary: 810, junior: 600 } }),
      site({ ...other, status: 'building', seats: { primary: 1200 } }),
    ];
    const { changes, seats } = planDifferences(before, after);
    expect(changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
      'moreSeats junior',
      'statusChanged null',
      'moreSeats primary',
    ]);
    expect(seats).toEqual([
      { part: 'primary', open: { before: 810, after: 810 }, unbuilt: { before: 1080, after: 1200 } },
      { part: 'junior', open: { before: 450, after: 600 }, unbuilt: { before: 0, after: 0 } },
    ]);
  });
});

describe('a site keeps its identity', () => {
  it('by its code over a new name, by name and place over a new code', () => {
    expect(kinds([site()], [site({ name: '甲', nameKey: '甲' })])).toEqual(['renamed 示例第一小学 → 甲']);
    expect(kinds([site({ code: null })], [site({ code: 'B-7' })])).toEqual([]);
  });

  it.each<[string, PlannedSite[], PlannedSite[]]>([
    ['codeMeansAnother', [site(), site(other)], [site({ code: 'A-2' }), site({ ...other, code: 'A-1' })]],
    ['nameMovedOrNew', [site({ code: null })], [site({ code: null, place: '金水区' })]],
    ['sameSpotOtherName', [site()], [site({ code: 'B-1', name: '甲', nameKey: '甲' })]],
    ['repeated', [site()], [site(), site({ row: 8 })]],
  ])('or is asked about: %s', (kind, before, after) => {
    const { questions, changes } = planDifferences(before, after);
    expect([questions.map((question) => question.kind), changes]).toEqual([[kind], []]);
    expect([questions[0]!.before.length, questions[0]!.after.length]).toEqual([before.length, after.length]);
  });
});

describe('of any two editions', () => {
  const letter = fc.constantFrom('甲', '乙', '丙');
  const any = fc
    .record({
      code: fc.option(fc.constantFrom('1', '2', '3')),
      name: letter,
      place: fc.option(fc.constantFrom('中原区', '金水区')),
      position: fc.option(letter),
      status: fc.constantFrom('existing', 'planned', 'closing'),
      opensOn: fc.option(fc.constantFrom('2027-09-01', '2030-09-01')),
      primary: fc.option(fc.integer({ min: 0, max: 3 })),
    })
    .map(({ primary, ...more }) => site({ ...more, nameKey: more.name, point: null, seats: { primary } }));
  const edition = fc.array(any, { maxLength: 6 }).map((sites) => sites.map((one, row) => ({ ...one, row })));
  const rows = (changes: readonly SiteChange[], side: 'rowBefore' | 'rowAfter', kind: string): (number | null)[] =>
    changes.filter((one) => one.kind === kind && (kind !== 'closed' || one.rowAfter === null)).map((one) => one[side]);

  it('every site is paired, asked about, new or gone, and never two of them', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const { changes, questions, counts } = planDifferences(before, after);
        const asked = (side: 'before' | 'after'): number[] => questions.flatMap((one) => one[side].map(({ row }) => row));
        const alone = { before: rows(changes, 'rowBefore', 'closed'), after: rows(changes, 'rowAfter', 'new') };
        const pairs = before.length - alone.before.length - asked('before').length;
        expect(after.length - alone.after.length - asked('after').length).toBe(pairs);
        expect(new Set([...asked('before'), ...alone.before]).size).toBe(before.length - pairs);
        expect(new Set([...asked('after'), ...alone.after]).size).toBe(after.length - pairs);
        expect(CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(changes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('an edition compared with itself changes nothing', () => {
    fc.assert(
      fc.property(edition, (sites) => expect(planDifferences(sites, sites).changes).toEqual([])),
      { numRuns: 200 },
    );
  });
});
