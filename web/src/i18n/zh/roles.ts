export default {
  family: '家长（监护人）',
  'counter-clerk': '窗口人员',
  'case-officer': '经办人',
  reviewer: '审核人',
  signatory: '审签领导',
  'school-admin': '学校管理员',
  'policy-officer': '政策管理员',
  planner: '规划人员',
  'talent-office': '人才办',
  supervision: '纪检监察监督',
  auditor: '审计员',
  operator: '运维人员',
};
