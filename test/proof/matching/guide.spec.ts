import { certify } from '../../../src/domain/matching';
import { answerTo, instanceOf } from './engine';
import { type MarketFile, type SchoolRow, type StudentRow } from './market-file';

const child = (id: string, prefs: string, more: Partial<StudentRow> = {}): StudentRow => ({ id, prefs: [...prefs], ...more });
const school = (id: string, capacity: number, order: readonly string[], more: Partial<SchoolRow> = {}): SchoolRow => ({
  id,
  capacity,
  priority: order,
  ...more,
});
const placed = (file: Omit<MarketFile, 'format'>): Readonly<Record<string, string | null>> => ({
  ...answerTo({ format: 'xuewei.match/1', ...file }).placements,
});

describe('the examples of docs/guide/matching.md come out as it says', () => {
  it('1 and 2: step by step, and with West before East', () => {
    const students = [child('甲', '东西南'), child('乙', '东西'), child('丙', '东南'), child('丁', '西东')];
    const schools = [school('东', 2, [...'丁甲丙乙']), school('西', 1, [...'乙甲丁']), school('南', 1, [...'甲丙'])];
    expect(placed({ students, schools })).toEqual({ 甲: '东', 乙: '西', 丙: '南', 丁: '东' });
    const other = students.map((one) => (one.id === '乙' ? child('乙', '西东') : one));
    expect(placed({ students: other, schools })['乙']).toBe('西');
  });

  it('4: what a rule for a group is worth, by the order of the seats', () => {
    const order = ['近1', '近2', '远1', '远2', '近3', '远3', '近4', '远4'];
    const students = order.map((id): StudentRow => ({ id, prefs: ['校'], ...(id.startsWith('近') && { groups: ['近'] }) }));
    const taken = (slots: SchoolRow['slots']): readonly string[] => {
      const at = placed({ students, schools: [school('校', 4, order, { slots })] });
      return order.filter((id) => at[id] === '校');
    };
    const near = { count: 2, group: '近' };
    expect(taken([])).toEqual(['近1', '近2', '远1', '远2']);
    expect(taken([near])).toEqual(['近1', '近2', '远1', '远2']);
    expect(taken([{ count: 2, group: null }, near])).toEqual(['近1', '近2', '近3', '近4']);
  });

  it('5: twins go on together', () => {
    const twins = ['双大', '双小'].map((id) => child(id, '东西', { household: '双' }));
    const schools = [school('东', 2, ['双大', '丙', '双小']), school('西', 2, ['双大', '双小'])];
    expect(placed({ siblings: 'together', students: [...twins, child('丙', '东')], schools })).toEqual({
      双大: '西',
      双小: '西',
      丙: '东',
    });
  });

  it('6: the second list uses what is left', () => {
    const students = [child('甲', '东', { fallback: ['西'] }), child('乙', '东'), child('丙', '西')];
    const schools = (seats: number): SchoolRow[] => [school('东', 1, ['乙', '甲']), school('西', seats, ['甲', '丙'])];
    expect(placed({ students, schools: schools(2) })).toEqual({ 甲: '西', 乙: '东', 丙: '西' });
    expect(placed({ students, schools: schools(1) })).toEqual({ 甲: null, 乙: '东', 丙: '西' });
  });

  it('8: a re-run gives both their first wish where a chain gives both their second', () => {
    const file: MarketFile = {
      format: 'xuewei.match/1',
      students: [child('乙', 'AB', { holds: 'B' }), child('丙', 'BA')],
      schools: [school('A', 1, ['乙', '丙']), school('B', 1, ['乙', '丙'])],
    };
    expect({ ...answerTo(file).placements }).toEqual({ 乙: 'A', 丙: 'B' });
    expect(certify(instanceOf(file), { 乙: 'B', 丙: 'A' }).blocking).toContainEqual({ student: '乙', school: 'A' });
  });

  it('10: of two answers without a complaint it is the one that gives every child its first wish', () => {
    const file: MarketFile = {
      format: 'xuewei.match/1',
      students: [child('甲', 'ABC'), child('乙', 'BCA'), child('丙', 'CAB')],
      schools: [school('A', 1, [...'乙丙甲']), school('B', 1, [...'丙甲乙']), school('C', 1, [...'甲乙丙'])],
    };
    expect({ ...answerTo(file).placements }).toEqual({ 甲: 'A', 乙: 'B', 丙: 'C' });
    const contrary = certify(instanceOf(file), { 甲: 'C', 乙: 'A', 丙: 'B' });
    expect(contrary).toMatchObject({ feasible: true, blocking: [], studentOptimal: false });
  });
});
