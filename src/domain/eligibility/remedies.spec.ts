import { remedyFor } from './remedies';
import { policyOf } from './small-policy.fixture';

const OURS = {
  zh: '不影响孩子的入学权利：可按普通招生入学办法报名，由户籍或实际居住地教育行政部门安排学位；对本结论有异议的，可申请复核。',
  en: "This does not touch the child's right to a school: ordinary enrolment is open, by the authority of registration or residence; a review of this decision may be asked for.",
};
const short = { reason: 'tooShort', zh: '参保满6个月后可再申请。', en: 'Apply again after six months.' };

describe('what a family that is refused is told besides', () => {
  it('is always the ordinary way, in our words where the policy has none', () => {
    expect(remedyFor(policyOf([]), 'tooShort')).toEqual(OURS);
    expect(remedyFor(policyOf([], { remedies: [] }), null)).toEqual(OURS);
  });

  it('is the text for the reason and then that for all', () => {
    const remedies = [short, { reason: '*', zh: '可按普通办法报名。', en: 'Ordinary enrolment is open.' }];
    expect(remedyFor(policyOf([], { remedies }), 'tooShort')).toEqual({
      zh: '参保满6个月后可再申请。可按普通办法报名。',
      en: 'Apply again after six months. Ordinary enrolment is open.',
    });
    expect(remedyFor(policyOf([], { remedies }), 'other')).toEqual({
      zh: '可按普通办法报名。',
      en: 'Ordinary enrolment is open.',
    });
    expect(remedyFor(policyOf([], { remedies: [short] }), 'tooShort')).toEqual({
      zh: `${short.zh}${OURS.zh}`,
      en: `${short.en} ${OURS.en}`,
    });
  });

  it('is Chinese in both where the policy has no English', () => {
    expect(remedyFor(policyOf([], { remedies: [{ reason: '*', zh: '普通' }] }), null)).toEqual({ zh: '普通', en: '普通' });
  });
});
