import { defineErrors } from '../../platform/errors/app-error';

export const planErrors = defineErrors('PLAN', {
  unreadable: {
    status: 422,
    zh: '文件无法读取（{reason}）：{message}',
    en: 'The file cannot be read ({reason}): {message}',
  },
  notAPlan: {
    status: 422,
    zh: '文件既不是布局规划也不是招生计划：{message}。请核对表头。',
    en: 'The file is neither a layout plan nor an enrolment plan: {message}. Check its headings.',
  },
  noSchools: {
    status: 409,
    zh: '招生计划中的学校都不在学校库中，请先导入布局规划。',
    en: 'None of the schools of this enrolment plan is known; import the layout plan first.',
  },
  noPolicy: {
    status: 409,
    zh: '{schoolYear} 学年的优待政策尚未发布，无法核算统筹学位，请先发布政策。',
    en: 'No policy is published for school year {schoolYear}, so coordinated seats cannot be counted; publish it first.',
  },
  readingFailed: {
    status: 422,
    zh: '文件读到一半无法继续，可能过于复杂。请另存为只含规划表的 .xlsx 后重新上传。',
    en: 'Reading the file could not be finished; it may be too complex. Save the sheet of the plan alone as .xlsx and send it again.',
  },
  tooLong: {
    status: 422,
    zh: '表中学校过多，无法作为一个版本保存。请按区县或学段拆成几个文件分别上传。',
    en: 'The sheet has more sites than one version can hold; split it by district or stage and send the parts.',
  },
  shapesUnreadable: {
    status: 422,
    zh: '行政区轮廓文件不能使用：{message}',
    en: 'The file of districts’ shapes cannot be used: {message}',
  },
  headingsNotFound: {
    status: 422,
    zh: '表中没有同时出现这些表头：{headings}。请按文件中的表头原文重新指定列。',
    en: 'These headings do not stand together in the file: {headings}. Assign the columns again by the headings as they are written.',
  },
  columnUnknown: {
    status: 400,
    zh: '有 {count} 列指定的含义不存在，请从列表中选择。',
    en: '{count} column(s) are assigned to something a plan does not have; choose from the list.',
  },
  notInState: {
    status: 409,
    zh: '该文件当前状态（{state}）不能办理此操作，请刷新后查看读取结果。',
    en: 'This cannot be done in the present state of the file ({state}); look at what its reading found.',
  },
  errorsNotAcknowledged: {
    status: 409,
    zh: '表中有 {count} 处错误，对应的行不计入。请核对清单后，将确认数填为 {count} 再采用，或先改正文件。',
    en: 'The sheet has {count} errors, and the rows concerned do not count. Look at the list and acknowledge {count}, or put the file right first.',
  },
  horizonNeeded: {
    status: 400,
    zh: '采用布局规划须填写规划期的起止年份，如 2020 至 2035。',
    en: 'A layout plan is adopted with the first and last year of its horizon, such as 2020 to 2035.',
  },
  revisesOther: {
    status: 409,
    zh: '只能替代同一类、同一学年的版本，请重新选择被替代的版本。',
    en: 'A version takes the place of one of its own kind and school year only; choose another one.',
  },
  revisedAlready: {
    status: 409,
    zh: '所选版本已被第 {version} 版替代，请改为替代现行版本。',
    en: 'That version has been replaced by version {version} already; take the place of the one that stands now.',
  },
  standsAlready: {
    status: 409,
    zh: '该版本就是现行版本，无需恢复。',
    en: 'That version is the one that stands; there is nothing to go back to.',
  },
  fileNotKept: {
    status: 409,
    zh: '该版本由命令行导入，系统未留存原文件，请重新上传原文件后采用。',
    en: 'That version came by the command line and its file was not kept; upload the file and adopt it.',
  },
  siteNotToOpen: {
    status: 409,
    zh: '{school} 在现行布局规划中没有在建或改扩建的用地，不能登记开办。规划和预留用地须先采用修订后的布局规划。',
    en: 'The layout plan in force has no site of {school} under construction or being extended, so no opening can be recorded. Planned and reserved land needs a revised layout plan first.',
  },
  gradeNotThere: {
    status: 400,
    zh: '该校在建或改扩建的用地没有这些年级：{grades}。请核对学段。',
    en: 'The site that opens has no such grades: {grades}. Check its stages.',
  },
  openingTooFar: {
    status: 400,
    zh: '开办日期（{opensOn}）晚于下一学年的第一天（{latest}）。尚未到期的不能登记，请届时凭验收文件登记。',
    en: 'The day of opening ({opensOn}) lies after the first day of the next school year ({latest}); record it then, from the paper of acceptance.',
  },
  otherKinds: {
    status: 409,
    zh: '只能比较同一类计划的两个版本。',
    en: 'Only two versions of the same kind of plan can be compared.',
  },
});
