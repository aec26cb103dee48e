export default {
  title: '核对我的一行', lead: '把“我的申请”里保存的核对文件放在这里，核对您的安排结果是否属于公布的结果，有没有被改动。', stays: '核对在您的浏览器里完成，文件不会上传。',
  file: '选择核对文件', paste: '或粘贴文件内容', check: '核对', published: '您的一行属于公布的结果，没有被改动。', notPublished: '没有通过核对。',
  unreadable: '读不出这个文件。', notJson: '请选择从“我的申请”保存的核对文件。',
  step1: '从您的一行出发，沿 {{steps}} 步算出校验值。', step2: '算出的校验值与文件所写一致：{{root}}', step2Bad: '算出的校验值与文件所写不一致，内容被改动过。',
  step3: '与公布的校验值一致（{{name}}）。', step3Bad: '与公布的任何一次结果都不一致。',
  school: '这一行的安排：{{school}}。', noSchool: '这一行没有安排学校，按普通报名办理。',
  kinds: { main: '首批', transfer: '转学', supplementary: '补录' }, elsewhere: '在自己的电脑上核对', elsewhereHint: '也可以下载核对程序，在自己的电脑上用 Node 运行：',
};
