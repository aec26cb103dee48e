/** A row of a small layout plan: a primary school of the district that suites place children in. */
export interface SmallSite {
  readonly code: string;
  readonly name: string;
  /** As the sheet writes it: 现状保留, 改扩建, 在建, 规划, 预留用地. */
  readonly status: string;
  readonly current: number | null;
  readonly planned: number;
}

/** A layout plan of these schools as a file; `title` makes it another edition. */
export const smallLayout = (title: string, sites: readonly SmallSite[]): Buffer =>
  csv(title, ['规划编号', '学校名称', '学段', '办学性质', '行政区', '现状班数', '规划班数', '班额', '规划学位数', '状态'], [
    ...sites.map(({ code, name, status, current, planned }) => [
      code,
      name,
      '小学',
      '公办',
      '金水区',
      current === null ? '' : String(current),
      String(planned),
      '45',
      String(planned * 45),
      status,
    ]),
  ]);

/** A row of a small enrolment plan: classes to open with 100 catchment children, or pupils of another grade. */
export interface SmallIntake {
  readonly school: string;
  /** 一年级, 二年级 … */
  readonly grade: string;
  readonly classes: number;
  readonly enrolled?: number;
}

/** An enrolment plan of 2027 of these rows as a file. */
export const smallEnrolment = (rows: readonly SmallIntake[]): Buffer =>
  csv('2027年招生计划', ['学校', '主管部门', '年级', '计划班数', '班额', '计划人数', '对口预计', '优抚预计', '在校班数', '在校人数'], [
    ...rows.map(({ school, grade, classes, enrolled }) =>
      enrolled === undefined
        ? [school, '金水区', grade, String(classes), '45', String(classes * 45), '100', '0', '', '']
        : [school, '金水区', grade, '', '45', '', '', '', String(classes), String(enrolled)],
    ),
  ]);

const csv = (title: string, headings: readonly string[], rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from([[title], headings, ...rows].map((row) => `${row.join(',')}\n`).join(''), 'utf8');
