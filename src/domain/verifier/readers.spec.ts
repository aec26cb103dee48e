import { createHash, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { lineOf, parseJson, readInstance, readOutcome, readProof, Refusal, verify } from './index';
import { bytesOf, hexOf, hmacSm3, sm3 } from './sm3';

const near = { id: 'A', capacity: 1, priority: ['s1', 's2'] };
const far = { id: 'B', capacity: 1, priority: ['s1'] };
const one = { id: 's1', prefs: ['A'] };
const two = { id: 's2', prefs: ['A', 'B'] };
const file = <C extends object>(change: C) => ({ format: 'xuewei.match/1', students: [one, two], schools: [near, far], ...change });
const sound = file({});
const school = (change: object): object => file({ schools: [{ ...near, ...change }, far] });
const student = (change: object): object => file({ students: [{ ...one, ...change }, two] });
const keyed = (keys: object, criteria: string[] = ['class']): object =>
  file({ criteria, schools: [{ id: 'A', capacity: 1, keys }, far] });
const fixed = (...lines: object[]): object => ({
  ...sound,
  fixed: lines.map((line) => ({ student: 'x', school: 'A', why: 'adjusted', ...line })),
});
const tiers = (...lists: string[][]): object => school({ priority: undefined, priorityTiers: lists });
const siblings = (a: object, b: object): object => ({
  ...sound,
  siblings: 'together',
  students: [
    { id: 's1', prefs: ['A', 'B'], household: 'h', ...a },
    { id: 's2', prefs: ['A', 'B'], household: 'h', ...b },
  ],
});
const read = (file: unknown): unknown => readInstance(parseJson(JSON.stringify(file), 'file'));

describe('the verifier reading a market', () => {
  it.each<[string, unknown, RegExp]>([
    ['what is not an object', [], /instance：.*must be an object/],
    ['another format', { ...sound, format: 'xuewei.match/2' }, /instance\.format：.*"xuewei\.match\/1"/],
    ['an unknown key at the top', { ...sound, colour: 1 }, /unknown key "colour"/],
    ['an unknown key of a student', student({ wishes: [] }), /instance\.students\[0\]：.*unknown key "wishes"/],
    ['an unknown key of a school', school({ quota: 1 }), /unknown key "quota"/],
    ['an unknown key of a slot', school({ slots: [{ count: 1, kind: 'x' }] }), /schools\[0\]\.slots\[0\]：.*unknown key "kind"/],
    ['an unknown key of the lottery', { ...sound, lottery: { seed: 'x', by: 1 } }, /unknown key "by"/],
    ['an unknown key of a fixed line', fixed({ by: 1 }), /unknown key "by"/],
    ['a missing list', { format: 'xuewei.match/1', students: [] }, /lacks the key "schools"/],
    ['an object for a list', { ...sound, students: {} }, /instance\.students：.*must be an array/],
    ['an unknown way with siblings', { ...sound, siblings: 'apart' }, /"independent" or "together"/],
    ['an empty id', student({ id: '' }), /students\[0\]\.id：.*must not be empty/],
    ['an id of 65 characters', student({ id: '𠮷'.repeat(65) }), /at most 64 characters/],
    ['a control character in an id', student({ id: 'a\u0085' }), /control character/],
    ['half a character in an id', student({ id: 'a\ud800' }), /lone surrogate/],
    ['half a character in the seed', { ...sound, lottery: { seed: '\udc00' } }, /lone surrogate/],
    ['a number as an id', student({ id: 7 }), /must be a text/],
    ['a student twice', student({ id: 's2' }), /students\[1\]：.*"s2" stands in the list twice/],
    ['a school twice', school({ id: 'B' }), /schools\[1\]：.*"B" stands in the list twice/],
    ['a wish twice', student({ prefs: ['A', 'A'] }), /students\[0\]\.prefs\[1\]：.*"A" stands there twice/],
    ['an unknown wish', student({ prefs: ['C'] }), /student "s1" names the unknown school "C"/],
    ['an unknown fallback', student({ fallback: ['C'] }), /student "s1" names the unknown school "C"/],
    ['an unknown student in an order', school({ priority: ['s1', 's9'] }), /school "A" orders the unknown student "s9"/],
    ['a student twice in an order', school({ priority: ['s1', 's1'] }), /priority\[1\]：.*twice/],
    ['two orders', school({ keys: {} }), /exactly one of priority, priorityTiers and keys, it has 2/],
    ['no order', school({ priority: undefined }), /it has 0/],
    ['a student in two tiers', tiers(['s1'], ['s2', 's1']), /"s1" stands in an earlier tier/],
    ['a tier that needs a lottery', tiers(['s1', 's2']), /school "A" has a tie and there is no lottery/],
    ['equal keys that need a lottery', keyed({ s1: [1], s2: [1] }), /has a tie/],
    ['a key that is no integer', keyed({ s1: [1.5] }), /keys\["s1"\]\[0\]：.*must be an integer/],
    ['a key beyond what a number can count', keyed({ s1: [2 ** 53] }), /must be an integer/],
    ['a key too few', keyed({ s1: [1], s2: [] }), /must have 1 integers, one a criterion; it has 0/],
    ['keys of two lengths', keyed({ s1: [1], s2: [1, 2] }, []), /must have 1 integers/],
    ['a negative capacity', school({ capacity: -1 }), /schools\[0\]\.capacity：.*must be from 0/],
    ['half a seat', school({ capacity: 1.5 }), /must be an integer/],
    ['a capacity as a text', school({ capacity: '1' }), /must be an integer/],
    ['slots beyond the capacity', school({ slots: [{ count: 2, group: 'g' }] }), /adds up to 2 seats, the capacity is 1/],
    ['a soft that is no boolean', school({ slots: [{ count: 1, soft: 1 }] }), /must be true or false/],
    ['a held seat outside the wishes', student({ holds: 'B' }), /the held seat "B" does not stand in prefs/],
    [
      'more holders than seats',
      { ...sound, students: sound.students.map((one) => ({ ...one, holds: 'A' })) },
      /school "A" has 2 holders and 1 seats/,
    ],
    ['a fixed line of unknown reason', fixed({ why: 'asked' }), /"negotiated" or "adjusted"/],
    ['a fixed line to an unknown school', fixed({ school: 'C' }), /fixed line of "x" names the unknown school "C"/],
    ['a fixed student among the students', fixed({ student: 's1' }), /"s1" is fixed and must not stand among students/],
    ['a fixed student twice', fixed({}, {}), /"x" stands in the list twice/],
    ['more fixed lines than seats', fixed({}, { student: 'y' }), /school "A" has 1 fixed lines more than its capacity of 1/],
    ['a lottery without a seed', { ...sound, lottery: { scope: 'single' } }, /lacks the key "seed"/],
    ['an unknown scope', { ...sound, lottery: { seed: 'x', scope: 'both' } }, /"single" or "perSchool"/],
    [
      'siblings with different wishes',
      siblings({ prefs: ['B', 'A'] }, {}),
      /"s1" and "s2" of household "h" do not rank the same sites/,
    ],
    ['siblings with different second lists', siblings({ fallback: ['B'] }, {}), /do not rank the same sites/],
    ['siblings of whom one holds a seat', siblings({ holds: 'A' }, {}), /do not rank the same sites/],
  ])('refuses %s', (_, file, line) => {
    expect(() => read(file)).toThrow(Refusal);
    expect(() => read(file)).toThrow(line);
  });

  it('takes what the format allows', () => {
    const odd = ['__proto__', 'constructor', '10', '2', '𠮷'.repeat(64)];
    const taken = [
      { ...sound, students: [], schools: [] },
      tiers(['s1'], [], ['s2']),
      keyed({ s1: [1, -2], s2: [1, 3] }, []),
      { ...tiers(['s1', 's2']), lottery: { seed: '' } },
      school({ slots: [{ count: 1, group: null, soft: false }, { count: 0 }] }),
      fixed({ student: 's9' }),
      siblings({ prefs: ['A', 'B'], holds: undefined }, {}),
    ];
    for (const file of taken) expect(() => read(file)).not.toThrow();
    const named = `{"format":"xuewei.match/1","students":[${odd.map((id) => `{"id":"${id}","prefs":["__proto__"]}`).join()}],
      "schools":[{"id":"__proto__","capacity":1,"keys":{${odd.map((id, i) => `"${id}":[${i}]`).join()}}}]}`;
    const instance = readInstance(parseJson(named, 'file'));
    expect([...instance.students.keys()]).toEqual([...odd].sort());
  });

  it('refuses and never breaks, whatever JSON it is given', () => {
    const some = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(...sound.students, ...sound.schools, 'A', 's1', []));
    const part = fc.oneof(some, fc.array(some));
    const near = fc.record({ students: part, schools: part, fixed: some, lottery: some, criteria: some }, { requiredKeys: [] });
    const refusedOrRead = (reader: (json: unknown) => unknown, json: unknown): boolean => {
      try {
        reader(json);
        return true;
      } catch (fault) {
        return fault instanceof Refusal && !fault.message.includes('\n');
      }
    };
    fc.assert(
      fc.property(near, (file) => refusedOrRead(readInstance, { ...sound, ...file })),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.jsonValue(), (json) => refusedOrRead(readOutcome, json) && refusedOrRead(readProof, json)));
  });
});

describe('the verifier reading a text', () => {
  it.each<[string, string]>([
    ['{"a":1,"a":2}', '"a" twice'],
    ['{"b":[{"a":1},{"a":1,"c":{"a":2},"\\u0061":3}]}', '"a" twice in one object, again on line 1'],
    ['{"a":"}","b":"\\\\","c":"\\"","a":1}', '"a" twice'],
    ['{"__proto__":1,\n\n"__proto__":2}', '"__proto__" twice in one object, again on line 3'],
  ])('refuses a key that stands twice: %s', (text, line) => {
    expect(() => parseJson(text, 'x')).toThrow(line);
  });

  it('reads every other text as JSON does', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, spaces) => {
        const written = JSON.stringify(JSON.parse(text), null, spaces);
        expect(JSON.stringify(parseJson(written, 'x'))).toBe(JSON.stringify(JSON.parse(written)));
      }),
    );
  });
});

describe("the verifier's own hash", () => {
  it('is SM3 and HMAC-SM3 at every length around the block borders', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
      expect(hexOf(sm3(bytes))).toBe(createHash('sm3').update(bytes).digest('hex'));
      const key = sm3(bytes);
      expect(hexOf(hmacSm3(key, bytes))).toBe(createHmac('sm3', key).update(bytes).digest('hex'));
    }
    expect(hexOf(sm3(bytesOf('a'), bytesOf('bc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });
});

it('says a fault in one line of both languages', () => {
  const outcome = readOutcome({
    format: 'xuewei.outcome/1',
    placements: { s1: null, s2: null },
    byFallback: [],
    instanceHash: '',
    outcomeHash: '',
    merkleRoot: '',
    lottery: null,
    schools: {},
    explanations: {},
    certificate: { feasible: true, blocking: [], checkedPairs: 3, studentOptimal: true, fixed: [] },
  });
  const lines = verify(readInstance(sound), outcome, null).map(lineOf);
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).toMatch(/^[A-Z_]+ [^\n]*[\u4e00-\u9fff][^\n]*。 [^\u4e00-\u9fff\n]+\.$/);
});
