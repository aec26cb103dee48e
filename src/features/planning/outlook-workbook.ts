import { writeTextWorkbook } from '../../platform/files/text-workbook';
import type { OutlookResponse } from './planning.dto';

const STAGE_ZH: Readonly<Record<string, string>> = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
const ALERT_ZH: Readonly<Record<string, string>> = { short: '缺口', shortUntilBuilt: '建成前有缺口', surplus: '富余', closure: '生源不足' };
const HEADINGS = ['学年', '主管部门', '学段', '预计人数', '其中人才子女（摸底）', '已有学位', '在建', '近期拟建', '规划', '未定年份', '预留用地', '缺额（负为缺）', '建成后', '预警', '可补缺口的预留用地'];

/** The forecast as a workbook of texts: no cell can run anything. */
export const outlookWorkbook = ({ notice, formula, rows }: OutlookResponse): Promise<Buffer> =>
  writeTextWorkbook([
    {
      name: '学位预测',
      rows: [
        HEADINGS,
        ...rows.map(({ schoolYear, authority, stage, children, surveyed, supply, gap, gapOnceBuilt, alert, reservedToClose }) =>
          [
            schoolYear,
            authority,
            STAGE_ZH[stage],
            children,
            surveyed,
            supply.open,
            supply.building,
            supply.soon,
            supply.planned,
            supply.undated,
            supply.reserved,
            gap,
            gapOnceBuilt,
            alert === null ? null : ALERT_ZH[alert],
            reservedToClose.map(({ name, seats }) => `${name}（${seats}）`).join('、'),
          ].map((value) => String(value ?? '')),
        ),
      ],
    },
    { name: '说明', rows: [[notice.zh], [notice.en], [formula.zh], [formula.en], ['学位均为估算，不用于安排']] },
  ]);
