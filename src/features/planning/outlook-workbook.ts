import { writeTextWorkbook } from '../../platform/files/text-workbook';
import type { OutlookResponse, OutlookRowResponse, ReservedSiteResponse, SupplyResponse, ZoneNameResponse, ZoneRowResponse } from './planning.dto';

const STAGE_ZH: Readonly<Record<string, string>> = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
const ALERT_ZH: Readonly<Record<string, string>> = { short: '缺口', shortUntilBuilt: '建成前有缺口', surplus: '富余', closure: '生源不足' };
const ZONE_HEADINGS = ['学年', '人才片区', '主管部门', '学段', '片区内适龄儿童', '其中人才子女（住房推算）', '其中人才子女（摸底）', '已有学位', '在建', '近期拟建', '规划', '未定年份', '预留用地', '缺额（负为缺）', '建成后', '人才子女缺额（负为缺）', '预警', '可补缺口的预留用地'];
const HEADINGS = ['学年', '主管部门', '学段', '预计人数', '其中人才子女（摸底）', '已有学位', '在建', '近期拟建', '规划', '未定年份', '预留用地', '缺额（负为缺）', '建成后', '预警', '可补缺口的预留用地'];

/** The forecast as a workbook of texts: no cell can run anything. */
export const outlookWorkbook = (outlook: OutlookResponse): Promise<Buffer> =>
  writeTextWorkbook([
    { name: '学位预测', rows: [HEADINGS, ...outlook.rows.map(rowOf)].map(texts) },
    { name: '人才片区', rows: [ZONE_HEADINGS, ...outlook.zoneRows.flatMap((row) => zoneRows(row, outlook.zones))].map(texts) },
    { name: '说明', rows: explained(outlook) },
  ]);

const texts = (row: readonly (string | number | null | undefined)[]): string[] => row.map((value) => String(value ?? ''));
const seats = ({ open, building, soon, planned, undated, reserved }: SupplyResponse): number[] => [open, building, soon, planned, undated, reserved];
const alertText = (alert: string | null): string | null => (alert === null ? null : ALERT_ZH[alert]!);
const landText = (land: readonly ReservedSiteResponse[]): string => land.map(({ name, seats: count }) => `${name}（${count}）`).join('、');

const rowOf = ({ schoolYear, authority, stage, children, surveyed, supply, gap, gapOnceBuilt, alert, reservedToClose }: OutlookRowResponse) => [
  schoolYear,
  authority,
  STAGE_ZH[stage],
  children,
  surveyed,
  ...seats(supply),
  gap,
  gapOnceBuilt,
  alertText(alert),
  landText(reservedToClose),
];

/** The zone as a whole, then the seats of each authority in it: children are counted for the whole alone. */
function zoneRows(row: ZoneRowResponse, zones: readonly ZoneNameResponse[]) {
  const { schoolYear, zone, stage, children, homes, surveyed, supply, gap, gapOnceBuilt, talentGap, alert, reservedToClose } = row;
  const name = zones.find(({ code }) => code === zone)?.zh ?? zone;
  const whole = [children, homes, surveyed, ...seats(supply), gap, gapOnceBuilt, talentGap, alertText(alert), landText(reservedToClose)];
  return [
    [schoolYear, name, '全部', STAGE_ZH[stage], ...whole],
    ...row.parts.map((part) => [schoolYear, name, part.authority, STAGE_ZH[stage], null, null, null, ...seats(part.supply)]),
  ];
}

const explained = ({ notice, formula, zoneFormulas, sitesWithoutPoint }: OutlookResponse): string[][] => [
  [notice.zh],
  [notice.en],
  [formula.zh],
  [formula.en],
  ['学位均为估算，不用于安排'],
  ['片区范围均为示意，跨主管部门，不计入全市合计。'],
  ['Outlines of zones are drawn; zones lie across authorities and are part of no sum.'],
  [`无坐标、未计入任何片区的规划点 sites without a point, in no zone: ${sitesWithoutPoint}`],
  ...Object.entries(zoneFormulas).flatMap(([name, { zh, en }]) => [[`片区 ${name}：${zh}`], [`zone ${name}: ${en}`]]),
];
