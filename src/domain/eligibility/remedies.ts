// What a family that is refused is told besides: every child has a right to a school, whatever a talent policy says.

import type { Policy, Wording } from './policy';

/** 义务教育法 art. 5, 12: the right to schooling hangs on no talent policy; no reviewer may send a family away without this. */
const ORDINARY: Required<Wording> = {
  zh: '不影响孩子的入学权利：可按普通招生入学办法报名，由户籍或实际居住地教育行政部门安排学位；对本结论有异议的，可申请复核。',
  en: "This does not touch the child's right to a school: ordinary enrolment is open, by the authority of registration or residence; a review of this decision may be asked for.",
};

/** The policy's text for the reason, and always the way that stays open besides: its text for all reasons, else ours. */
export function remedyFor(policy: Policy, reason: string | null): Required<Wording> {
  const own = policy.remedies ?? [];
  const particular = own.find((remedy) => remedy.reason === reason);
  const general = own.find((remedy) => remedy.reason === '*') ?? ORDINARY;
  const english = ({ zh, en }: Wording): string => en ?? zh;
  if (!particular) return { zh: general.zh, en: english(general) };
  return { zh: `${particular.zh}${general.zh}`, en: `${english(particular)} ${english(general)}` };
}
