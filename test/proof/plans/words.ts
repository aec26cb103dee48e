/** Headings that sheets of many cities use for a column, and some that none does: those are read by a corrected mapping. */
export interface Headings {
  readonly known: readonly string[];
  readonly strange: readonly string[];
}

export const HEADINGS: Readonly<Record<string, Headings>> = {
  ordinal: { known: ['序号', '序', 'No.'], strange: ['第几个', '排在'] },
  code: { known: ['规划编号', '地块编号', '规划编号/地块编号', '项目编号', '学校代码', '编码'], strange: ['档案卷号', '索引'] },
  name: { known: ['学校名称', '校名', '单位名称', '名称', '学校（校区）名称', '规划学校名称'], strange: ['教学机构', '谁家的'] },
  stage: { known: ['学段', '办学层次', '学校类型', '学制', '办学类型'], strange: ['教哪几年', '阶段划分'] },
  ownership: { known: ['办学性质', '公办/民办', '学校性质', '办学体制'], strange: ['谁出的钱', '归公归私'] },
  district: { known: ['行政区', '所属区', '区县', '县（市、区）', '行政区/管委会', '所在行政区'], strange: ['管片', '归谁管'] },
  street: { known: ['街道', '街道（乡镇）', '所属街道', '镇街'], strange: ['小管片', '里弄'] },
  position: { known: ['位置', '具体位置', '四至范围', '规划选址', '学校地址'], strange: ['在哪儿', '落脚处'] },
  'current.landSqm': { known: ['现状用地', '现状用地面积', '现有占地面积', '现状校园面积'], strange: ['眼下场地', '今日地块'] },
  'current.classes': {
    known: ['现状班数', '现有班级数', '现有教学班', '班数（现状）', '目前班数'],
    strange: ['眼下开班', '今日编班'],
  },
  'current.pupils': { known: ['现状学生数', '在校生数', '现有学生人数', '在校人数'], strange: ['眼下孩子', '今日就读'] },
  'planned.landSqm': { known: ['规划用地', '规划用地面积', '规划占地面积', '用地面积'], strange: ['将来场地', '终局地块'] },
  'planned.classes': {
    known: ['规划班数', '规划班级数', '规划办学规模（班）', '设计班数', '班数（规划）', '远期班数'],
    strange: ['将来开班', '终局编班'],
  },
  'current+planned.classes': {
    known: ['班数（现状/规划）', '现状/规划班数', '班级数(现有/规划)'],
    strange: ['前后编班', '头尾几班'],
  },
  'planned.classes.primary': { known: ['规划小学班数', '小学班数', '小学部班数'], strange: ['小的编班', '前六年编班'] },
  'planned.classes.junior': { known: ['规划初中班数', '初中班数', '初中部班数'], strange: ['中的编班', '后三年编班'] },
  'planned.classes.senior': { known: ['规划高中班数', '高中班数', '高中部班数'], strange: ['大的编班', '末三年编班'] },
  'planned.bands': { known: ['小班/中班/大班', '规划小中大班', '小/中/大班'], strange: ['三档', '三层各几'] },
  'planned.bands.K1': { known: ['小班', '小班班数', '规划小班数'], strange: ['第一层', '头档'] },
  'planned.bands.K2': { known: ['中班', '中班班数', '规划中班数'], strange: ['第二层', '二档'] },
  'planned.bands.K3': { known: ['大班', '大班班数', '规划大班数'], strange: ['第三层', '末档'] },
  'planned.statedSeats': {
    known: ['规划学位数', '规划学位', '学位数', '可提供学位', '规划学生数'],
    strange: ['收得下', '盛得下几个'],
  },
  'planned.landPerPupil': { known: ['生均用地', '生均用地面积', '规划生均用地'], strange: ['每娃分地', '均分地'] },
  classSize: { known: ['班额', '标准班额', '每班人数', '班额标准'], strange: ['一屋几个', '单间上限'] },
  radiusM: { known: ['服务半径', '服务半径（米）', '服务半径(m)'], strange: ['走多远', '覆盖多远'] },
  status: { known: ['状态', '建设状态', '规划措施', '建设性质', '实施方式', '项目状态'], strange: ['怎么办', '何去何从'] },
  builder: { known: ['建设主体', '实施主体', '责任单位'], strange: ['谁来盖', '出力方'] },
  opensOn: { known: ['投用时间', '计划投用年月', '建成时间', '开办时间', '建设时序'], strange: ['哪年开门', '迎新之日'] },
  supports: { known: ['是否人才公寓/产业园配套', '是否人才公寓配套', '配套项目'], strange: ['陪谁用', '为谁而设'] },
  point: { known: ['坐标', '经纬度', '中心坐标', 'GPS坐标'], strange: ['图上何处', '定位值'] },
  'point.lon': { known: ['经度', '东经', '中心点经度', 'lng'], strange: ['横标', '东西值'] },
  'point.lat': { known: ['纬度', '北纬', '中心点纬度', 'lat'], strange: ['竖标', '南北值'] },
  note: { known: ['备注', '说明'], strange: ['啰嗦两句', '附言一栏'] },
};

/** Columns with numbers that no plan needs: a finding must name them. */
export const NOT_READ = ['服务人口（万人）', '投资（万元）', '生均建筑面积', '层数', '容积率'];
/** Columns of text that no plan needs. */
export const TEXT_ONLY = ['规划单元', '服务范围', '控规地块', '联系处室'];

export const CURRENT_GROUPS = ['现状', '现状情况', '现有规模'];
export const PLANNED_GROUPS = ['规划', '规划情况', '规划指标'];
/** Headings below a group. */
export const LEAVES: Readonly<Record<string, readonly string[]>> = {
  'current.landSqm': ['用地面积', '占地面积'],
  'current.classes': ['班数', '班级数'],
  'current.pupils': ['学生数', '在校生数'],
  'planned.landSqm': ['用地面积', '占地面积'],
  'planned.classes': ['班数', '班级数'],
  'planned.statedSeats': ['学位数', '学位'],
  'planned.landPerPupil': ['生均用地'],
};

export const STAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  kindergarten: ['幼儿园', '学前教育'],
  primary: ['小学', '完全小学', '寄宿制小学'],
  junior: ['初中', '初级中学', '独立初中'],
  senior: ['高中', '高级中学', '普通高中'],
  'primary+junior': ['九年一贯制', '九年一贯制学校', '小学、初中', '小学+初中'],
  'junior+senior': ['完全中学', '完中', '初中+高中', '初中、高中'],
  'primary+junior+senior': ['十二年一贯制', '小学、初中、高中', '小学+初中+高中'],
};

export const STATUS_WORDS: Readonly<Record<string, readonly string[]>> = {
  existing: ['现状保留', '保留', '现状', '已建', '规划保留', '建成投用'],
  expanding: ['改扩建', '改、扩建', '扩建', '现状改扩建', '改造扩容'],
  building: ['在建', '建设中', '正在施工', '续建'],
  soon: ['近期拟建', '近期新建', '拟建', '待建'],
  planned: ['规划', '规划新建', '新建', '远期新建', '新增'],
  reserved: ['预留用地', '规划预留', '预留', '远期预留'],
  closing: ['撤并', '撤销', '置换', '规划撤并', '停办'],
};
export const NO_STATUS = ['待研究', '不保留', '另议', '未建成', '预计2029年建成'];
export const STATUS_BANDS: Readonly<Record<string, string>> = {
  existing: '现状保留学校',
  expanding: '改扩建学校',
  building: '在建学校',
  soon: '近期拟建学校',
  planned: '规划新建学校',
};

export const DISTRICTS = ['东港区', '西陵县', '南山区', '北塔区', '临江市', '云台新区', '青石县', '白沙区'];
export const ROADS = ['槐荫', '望江', '听松', '锦带', '石桥', '春晖', '长堤', '兰亭', '梧桐', '青云', '碧溪', '金穗'];
