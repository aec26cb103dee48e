export default {
  title: '学位预测', export: '导出预测表', scenario: '测算口径', scenarios: { cohorts: '在校生逐级升学', norm: '千人指标' },
  tabs: { outlook: '分区分学段', zones: '人才片区', map: '地图', 'what-if': '假设推演' },
  year: '学年', yearSlider: '学年', authority: '主管部门', wholeCity: '全市', stage: '学段', stages: { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' },
  children: '预计人数', homes: '住房推算人才子女', surveyed: '摸底人才子女', unknown: '缺数据', all: '全部',
  supply: { open: '已有学位', building: '在建', soon: '近期拟建', planned: '规划', undated: '未定年份', reserved: '预留用地' },
  gap: '缺额（负为缺）', gapOnceBuilt: '建成后', talentGap: '人才子女缺额', alert: '预警', alerts: { short: '缺口', shortUntilBuilt: '建成前有缺口', surplus: '富余', closure: '生源不足' },
  landMore_other: '{{named}}等 {{count}} 处', land: '可补缺口的预留用地', landOf: '{{name}}（{{seats}} 个）', noRows: '没有符合条件的记录。',
  zone: '人才片区', zonesLead: '片区范围为示意，跨主管部门，不计入全市合计。', chart: '全市学位与预计人数', chartLabel: '{{stage}}：各学年学位与预计人数，数字见下表',
  mapLabel: '校点、片区和行政区示意图，内容见下方列表', drawn: '示意图，不作为法定边界。', zonesOfYear: '片区', sitesOfYear_other: '校点（{{count}} 个）', site: '校点', status: '状态', seats: '学位（个）', from: '来源', rowOf: '第 {{row}} 行',
  siteStatus: { existing: '现状保留', expanding: '改扩建', building: '在建', soon: '近期拟建', planned: '规划', reserved: '预留用地', closing: '撤并' },

  eachAuthority: '各主管部门分列', seatUnit: '个', seatKind: '学位类别', opening: '开办', toOpening: '登记开办', seatsOfThese: '所列校点合计 {{seats}} 个学位。', unitHint: '学位单位：个（估算，不用于安排）；人数单位：人。点学位数可看是哪些校点。',
  childrenUnit: '预计人数（人）', supplyUnit: { open: '已有学位（个）' }, estimated: '估算', estimatedHint: '规划学位为估算，单位：个；预测人数单位：人。均不用于安排。',
  assume: {
    lead: '改动假设，看缺口怎样变化。推演不保存，也不改变任何数据；网址中带着全部假设，可以直接发给同事。',
    title: '假设', result: '与现行预测对照', clear: '恢复为现行预测',
    children: '未来出生和常住人口', childrenHint: '现行预测的百分之几，只影响尚未统计的年份（50–200）。',
    talents: '人才住房和摸底人数', talentsHint: '现行预测的百分之几，只影响人才片区（0–400）。',
    sites: '学校投用时间', add: '增加一所学校', choose: '按校名或主管部门查找', drop: '取消', dropOf: '取消对{{name}}的假设', yearOf: '{{name}} 的投用学年',
    opens: '{{year}} 学年投用', never: '不建', adds: '{{stage}} +{{seats}} 个学位', planYear: '规划 {{year}} 学年投用', noYear: '规划未定年份', landOnly: '规划只留用地', notFound: '现行规划中没有这一编号，请取消。',
    none: '还没有假设，以下即现行预测。', changed_other: '{{all}} 个学年中有 {{count}} 个会变化。', now: '现行', then: '假设', promised: '承诺学位（个）', zones: '受影响的人才片区', chart: '建成后的缺额（负为缺，个）', chartLabel: '各学年建成后的缺额：现行预测与假设对照，数字见下表',
  },
};
