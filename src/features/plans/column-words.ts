// What the columns of a plan are called to people; also the keys a corrected mapping may name.
import type { EnrolmentField } from './reading/enrolment-plan.vocabulary';
import type { PlanField } from './reading/layout-plan.vocabulary';

export interface ColumnWords {
  readonly zh: string;
  readonly en: string;
}

export const COLUMN_WORDS: Readonly<Record<PlanField | EnrolmentField, ColumnWords>> = {
  ordinal: { zh: '序号', en: 'running number' },
  code: { zh: '规划编号或标识码', en: 'code' },
  name: { zh: '学校名称', en: 'name' },
  stage: { zh: '学段', en: 'stage' },
  ownership: { zh: '办学性质', en: 'ownership' },
  district: { zh: '行政区', en: 'district' },
  street: { zh: '街道', en: 'street office' },
  position: { zh: '位置', en: 'position' },
  'current.landSqm': { zh: '现状用地', en: 'present land' },
  'current.classes': { zh: '现状班数', en: 'present classes' },
  'current.classes.primary': { zh: '现状小学班数', en: 'present primary classes' },
  'current.classes.junior': { zh: '现状初中班数', en: 'present junior classes' },
  'current.classes.senior': { zh: '现状高中班数', en: 'present senior classes' },
  'current+planned.classes': { zh: '班数（现状/规划）', en: 'classes, present and planned' },
  'current.bands': { zh: '现状小班/中班/大班', en: 'present classes by band' },
  'current.bands.K1': { zh: '现状小班班数', en: 'present classes of the youngest band' },
  'current.bands.K2': { zh: '现状中班班数', en: 'present classes of the middle band' },
  'current.bands.K3': { zh: '现状大班班数', en: 'present classes of the oldest band' },
  'current.pupils': { zh: '现状学生数', en: 'present pupils' },
  'current.statedSeats': { zh: '现状学位数', en: 'present seats' },
  'planned.landSqm': { zh: '规划用地', en: 'planned land' },
  'planned.classes': { zh: '规划班数', en: 'planned classes' },
  'planned.classes.primary': { zh: '规划小学班数', en: 'planned primary classes' },
  'planned.classes.junior': { zh: '规划初中班数', en: 'planned junior classes' },
  'planned.classes.senior': { zh: '规划高中班数', en: 'planned senior classes' },
  'planned.bands': { zh: '小班/中班/大班', en: 'classes by band' },
  'planned.bands.K1': { zh: '小班班数', en: 'classes of the youngest band' },
  'planned.bands.K2': { zh: '中班班数', en: 'classes of the middle band' },
  'planned.bands.K3': { zh: '大班班数', en: 'classes of the oldest band' },
  'planned.statedSeats': { zh: '规划学位数', en: 'planned seats' },
  'planned.landPerPupil': { zh: '生均用地', en: 'land per pupil' },
  classSize: { zh: '班额', en: 'class size' },
  tracks: { zh: '轨数', en: 'tracks' },
  radiusM: { zh: '服务半径', en: 'service radius' },
  status: { zh: '状态', en: 'status' },
  builder: { zh: '建设主体', en: 'builder' },
  opensOn: { zh: '投用时间', en: 'opening' },
  supports: { zh: '配套项目', en: 'project it serves' },
  point: { zh: '经纬度', en: 'coordinates' },
  'point.lon': { zh: '经度', en: 'longitude' },
  'point.lat': { zh: '纬度', en: 'latitude' },
  note: { zh: '备注', en: 'note' },
  school: { zh: '学校', en: 'school' },
  authorityName: { zh: '主管部门', en: 'authority' },
  grade: { zh: '年级', en: 'grade' },
  plannedClasses: { zh: '计划班数', en: 'classes to open' },
  planned: { zh: '计划人数', en: 'planned number' },
  catchment: { zh: '对口预计', en: 'catchment intake' },
  preferential: { zh: '优抚预计', en: 'preferential intake' },
  coordinated: { zh: '统筹学位', en: 'coordinated seats' },
  currentClasses: { zh: '在校班数', en: 'classes there are' },
  enrolled: { zh: '在校人数', en: 'enrolled pupils' },
};

/** The words of a column key; null for what is no column of a plan. */
export const columnWords = (key: string): ColumnWords | null =>
  (COLUMN_WORDS as Readonly<Record<string, ColumnWords | undefined>>)[key] ?? null;

/** Every key a corrected mapping may name, with its words. */
export const columnChoices = (): (ColumnWords & { readonly field: string })[] => [
  ...Object.entries(COLUMN_WORDS).map(([field, words]) => ({ field, ...words })),
  { field: 'ignore', zh: '不读这一列', en: 'leave this column out' },
];
