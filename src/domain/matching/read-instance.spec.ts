import * as fc from 'fast-check';
import { readInstance } from './index';

const sound = {
  format: 'xuewei.match/1',
  students: [
    { id: 's1', prefs: ['A'] },
    { id: 's2', prefs: ['A', 'B'] },
  ],
  schools: [
    { id: 'A', capacity: 1, priority: ['s1', 's2'] },
    { id: 'B', capacity: 1, priority: ['s1'] },
  ],
};
const school = (change: object): object => ({ ...sound, schools: [{ ...sound.schools[0], ...change }, sound.schools[1]] });
const student = (change: object): object => ({ ...sound, students: [{ ...sound.students[0], ...change }, sound.students[1]] });
const keyed = (keys: object, criteria: string[] = ['class']): object => ({
  ...sound,
  criteria,
  schools: [{ id: 'A', capacity: 1, keys }, sound.schools[1]],
});
const siblings = (a: object, b: object): object => ({
  ...sound,
  siblings: 'together',
  students: [
    { ...sound.students[1], id: 's1', household: 'h', ...a },
    { ...sound.students[1], household: 'h', ...b },
  ],
});

describe('reading an instance', () => {
  it('fills in what the file leaves to its default', () => {
    const read = readInstance(sound);
    expect(read.ok && read.value.schools[0]).toEqual({
      id: 'A',
      site: 'A',
      capacity: 1,
      order: { kind: 'priority', list: ['s1', 's2'] },
      slots: [],
      unfilledToOpen: false,
    });
    expect(read.ok && read.value).toMatchObject({ siblings: 'independent', criteria: [], fixed: [], lottery: null });
  });

  it('takes keys without named criteria when all are of one length', () => {
    expect(readInstance(keyed({ s1: [1, 2], s2: [1, 3] }, [])).ok).toBe(true);
  });

  it('answers with a fault and never throws, whatever JSON it is given', () => {
    const some = fc.oneof(fc.jsonValue(), fc.constantFrom(...sound.students, ...sound.schools, 'A', 's1', []));
    const near = fc.record(
      {
        students: fc.oneof(some, fc.array(some)),
        schools: fc.oneof(some, fc.array(some)),
        fixed: some,
        lottery: some,
        criteria: some,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(near, (file) => {
        const read = readInstance({ ...sound, ...file });
        expect(read.ok || /^\S.*: .+$/s.test(read.error.line)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the characters of an id, not its code units', () => {
    expect(readInstance(student({ id: 's1', groups: ['𠮷'.repeat(64)] })).ok).toBe(true);
    expect(readInstance(student({ id: 's1', groups: ['𠮷'.repeat(65)] })).ok).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['what is not an object', [], 'instance: must be an object'],
    ['another format', { ...sound, format: 'xuewei.match/2' }, 'format: must be "xuewei.match/1"'],
    ['an unknown key at the top', { ...sound, colour: 1 }, 'instance: unknown key "colour"'],
    ['an unknown key of a student', student({ wishes: [] }), 'students[0]: unknown key "wishes"'],
    ['an unknown key of a school', school({ quota: 1 }), 'schools[0]: unknown key "quota"'],
    ['an unknown key of a slot', school({ slots: [{ count: 1, kind: 'x' }] }), 'schools[0].slots[0]: unknown key "kind"'],
    [
      '__proto__ as a key of the format',
      JSON.parse('{"format":"xuewei.match/1","__proto__":{}}'),
      'instance: unknown key "__proto__"',
    ],
    ['a missing list', { format: 'xuewei.match/1', students: [] }, 'schools: must be an array'],
    ['an unknown way with siblings', { ...sound, siblings: 'apart' }, 'siblings: must be "independent" or "together"'],
    ['an empty id', student({ id: '' }), 'students[0].id: must not be empty'],
    ['a long id', student({ id: 'x'.repeat(65) }), 'students[0].id: must have at most 64 characters'],
    ['a control character in an id', student({ id: 'a\u0007' }), 'students[0].id: must not contain a control character'],
    ['a lone surrogate in an id', student({ id: 'a\ud800' }), 'students[0].id: must not contain a lone surrogate'],
    ['a number as an id', student({ id: 7 }), 'students[0].id: must be a string'],
    ['a student twice', student({ id: 's2' }), 'students[1]: "s2" stands in students twice'],
    ['a school twice', school({ id: 'B' }), 'schools[1]: "B" stands in schools twice'],
    ['a wish twice', student({ prefs: ['A', 'A'] }), 'students[0].prefs[1]: "A" is listed twice'],
    ['an unknown wish', student({ prefs: ['C'] }), 'students["s1"].prefs: unknown school "C"'],
    ['an unknown fallback', student({ fallback: ['C'] }), 'students["s1"].fallback: unknown school "C"'],
    [
      'an unknown student in an order',
      school({ priority: ['s1', 's9'] }),
      'schools["A"]: its order lists an unknown student "s9"',
    ],
    ['a student twice in an order', school({ priority: ['s1', 's1'] }), 'schools[0].priority[1]: "s1" is listed twice'],
    [
      'two orders',
      school({ keys: {} }),
      'schools[0]: must have exactly one of priority, priorityTiers, keys; it has priority and keys',
    ],
    [
      'no order',
      school({ priority: undefined }),
      'schools[0]: must have exactly one of priority, priorityTiers, keys; it has none',
    ],
    [
      'a student in two tiers',
      school({ priority: undefined, priorityTiers: [['s1'], ['s2', 's1']] }),
      'schools[0].priorityTiers[1]: "s1" stands in an earlier tier',
    ],
    [
      'a tier that needs a lottery',
      school({ priority: undefined, priorityTiers: [['s1', 's2']] }),
      'schools["A"].priorityTiers: a tier with several students needs a lottery',
    ],
    ['equal keys that need a lottery', keyed({ s1: [1], s2: [1] }), 'schools["A"].keys: students with equal keys need a lottery'],
    ['a key that is no integer', keyed({ s1: [1.5] }), 'schools[0].keys["s1"][0]: must be an integer'],
    ['a key too few', keyed({ s1: [1], s2: [] }), 'schools[0].keys["s2"]: must have one integer per criterion (1), has 0'],
    ['a negative capacity', school({ capacity: -1 }), 'schools[0].capacity: must be an integer from 0 to 2147483647'],
    ['half a seat', school({ capacity: 1.5 }), 'schools[0].capacity: must be an integer'],
    [
      'slots beyond the capacity',
      school({ slots: [{ count: 2, group: 'g' }] }),
      'schools[0].slots: counts add up to 2, capacity is 1',
    ],
    ['a soft that is no boolean', school({ slots: [{ count: 1, soft: 1 }] }), 'schools[0].slots[0].soft: must be true or false'],
    ['a held seat outside the wishes', student({ holds: 'B' }), 'students[0].holds: "B" does not stand in prefs'],
    [
      'more holders than seats',
      { ...sound, students: sound.students.map((one) => ({ ...one, holds: 'A' })) },
      'schools["A"]: 2 students hold a seat here, it has 1 after the fixed lines',
    ],
    [
      'a fixed line of unknown reason',
      { ...sound, fixed: [{ student: 'x', school: 'A', why: 'asked' }] },
      'fixed[0].why: must be "negotiated" or "adjusted"',
    ],
    [
      'a fixed line to an unknown school',
      { ...sound, fixed: [{ student: 'x', school: 'C', why: 'adjusted' }] },
      'fixed["x"]: unknown school "C"',
    ],
    [
      'a fixed student among the students',
      { ...sound, fixed: [{ student: 's1', school: 'A', why: 'adjusted' }] },
      'fixed["s1"]: a fixed student must not stand in students',
    ],
    [
      'more fixed lines than seats',
      { ...sound, fixed: ['x', 'y'].map((id) => ({ student: id, school: 'A', why: 'adjusted' })) },
      'schools["A"]: 2 fixed lines, capacity is 1',
    ],
    ['a lottery without a seed', { ...sound, lottery: { scope: 'single' } }, 'lottery.seed: must be a string'],
    ['an unknown scope', { ...sound, lottery: { seed: 'x', scope: 'both' } }, 'lottery.scope: must be "single" or "perSchool"'],
    [
      'siblings with different wishes',
      siblings({ prefs: ['B', 'A'] }, {}),
      'students["s2"].prefs: does not rank the same sites in the same order as "s1" of household "h"',
    ],
    [
      'siblings of whom one holds a seat',
      siblings({ holds: 'A' }, {}),
      'students["s2"].holds: household "h" stays together: its members must hold seats of one site, or none',
    ],
  ])('refuses %s', (_, file, line) => {
    const read = readInstance(file);
    expect(read.ok ? 'taken' : read.error.line).toBe(line);
  });
});
