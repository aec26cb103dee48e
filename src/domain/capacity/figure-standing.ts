// How far a figure of seats has come: 估算 → 上报 → 核定 → 下达, for everybody who reads one and for the ledger that takes only the last.

/** 估算 out of a plan · 上报 by the school · 核定 by its authority · 下达 into the ledger. */
export const STANDINGS = ['estimated', 'reported', 'approved', 'issued'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The word of each standing as it stands in reports. */
export const STANDING_ZH: Readonly<Record<Standing, string>> = {
  estimated: '估算',
  reported: '上报',
  approved: '核定',
  issued: '下达',
};

/** Only issued seats are ever offered to a child. */
export const mayBeOffered = (standing: Standing): standing is 'issued' => standing === 'issued';
