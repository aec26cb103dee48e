// The enrolment plan sheet of 2027: what the authorities issued, with five small faults as such sheets have them.
import { bureauName, CITY, DISTRICTS } from './authorities.mjs';
import { xlsx } from './xlsx-file.mjs';

export const HEADINGS = [
  '序号',
  '学校',
  '标识码',
  '主管部门',
  '年级',
  '计划班数',
  '班额',
  '计划人数',
  '对口预计',
  '优抚预计',
  '统筹学位',
  '在校班数',
  '在校人数',
];
const WORDS = {
  K1: '小班',
  K2: '中班',
  K3: '大班',
  G1: '一年级',
  G2: '二年级',
  G3: '三年级',
  G4: '四年级',
  G5: '五年级',
  G6: '六年级',
  G7: '七年级',
  G8: '八年级',
  G9: '九年级',
};
const wide = (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** Private kindergartens in the sheet; the others of their kind do not report. */
export const PRIVATE = ['YE-025', 'YE-029', 'YE-046'];
const SPELT = { 'ZX-04-032': '金水区优胜路小学（孟源校区）' };

/** The planted faults by pool; none of these pools is wished for by a demo family. */
const FAULTS = {
  'ZX-02-016/G1': (row) => ({ ...row, 计划人数: row.计划人数 + 5 }),
  'ZX-01-006/G1': (row) => ({ ...row, 班额: 48, 计划班数: 7, 计划人数: 336, 对口预计: 306, 优抚预计: 0, 统筹学位: 9 }),
  'ZX-05-041/G1': (row) => ({ ...row, 计划班数: 6, 计划人数: 270, 对口预计: 260, 优抚预计: 1, 统筹学位: 9 }),
  'ZX-01-010/G1': (row) => ({ ...row, 计划班数: wide(row.计划班数), 计划人数: wide(row.计划人数) }),
  'ZX-07-058/G6': (row) => ({ ...row, 在校人数: wide(row.在校人数) }),
};

function rowOf(school, grade) {
  const pool = school.pools[grade];
  const base = {
    学校: SPELT[school.code] ?? school.name,
    标识码: school.code10,
    主管部门: bureauName(school.authority),
    年级: WORDS[grade],
    班额: pool.size,
  };
  const row =
    pool.enrolled === undefined
      ? {
          ...base,
          计划班数: pool.classes,
          计划人数: pool.entry,
          对口预计: pool.catchment,
          优抚预计: pool.preferential,
          统筹学位: pool.seats,
        }
      : { ...base, 在校班数: pool.classes, 在校人数: pool.enrolled };
  const fault = FAULTS[`${school.code}/${grade}`];
  return fault ? fault(row) : row;
}

const value = (cell) => Number(String(cell ?? 0).normalize('NFKC'));

function totalOf(label, rows) {
  const total = { 学校: label };
  for (const heading of ['计划班数', '计划人数', '对口预计', '优抚预计', '统筹学位', '在校班数', '在校人数'])
    total[heading] = rows.reduce((sum, row) => sum + value(row[heading]), 0);
  return total;
}

/** Bytes of the sheet. */
export function enrolmentPlan(schools) {
  const sheet = [
    ['郑州市2027年义务教育和学前教育招生计划（演示数据）'],
    ['单位：班 / 人    编制：演示数据，非官方    状态：下达'],
    HEADINGS,
  ];
  const all = [];
  for (const authority of [CITY, ...DISTRICTS.map((district) => district.code)]) {
    const rows = schools
      .filter((school) => school.authority === authority)
      .flatMap((school) => Object.keys(school.pools).map((grade) => rowOf(school, grade)));
    for (const row of rows) {
      all.push(row);
      sheet.push(HEADINGS.map((heading) => (heading === '序号' ? all.length : (row[heading] ?? null))));
    }
    const total = totalOf(`${bureauName(authority)}小计`, rows);
    sheet.push(HEADINGS.map((heading) => total[heading] ?? null));
  }
  const total = totalOf('合计', all);
  sheet.push(HEADINGS.map((heading) => total[heading] ?? null));
  return xlsx('2027年招生计划', sheet, [6, 38, 13, 20, 8, 9, 7, 9, 9, 9, 9, 9, 9]);
}
