// The planted cases: one row a family whose verdict is not simply "eligible", with the one fact that makes it so.
// at = authority / grade asked for. Everything not named is as in an eligible family.

const refused = (clause, reason, at, talentClass, facts = {}) => ({
  verdict: 'NOT_ELIGIBLE',
  clause,
  reason,
  at,
  talentClass,
  ...facts,
});
const lapsed = (at, talentClass, validTo) =>
  refused('P1', 'certificateLapsed', at, talentClass, { certificate: 'lapsed', validTo });
const unlisted = (at, talentClass) => refused('P1', 'certificateNotListed', at, talentClass, { certificate: 'unlisted' });
const borrowed = (at, talentClass) =>
  refused('P1', 'certificateNotListed', at, talentClass, { certificate: 'borrowed', falsePapers: true });
const shortInsurance = (at, talentClass, insuredMonths) => refused('P3', 'insuranceTooShort', at, talentClass, { insuredMonths });
const partTime = (at, talentClass) => refused('P3', 'notFullTime', at, talentClass, { workMode: 'flexible' });
const age = (at, talentClass, bornOn) => refused('P4', 'ageOutsideWindow', at, talentClass, { bornOn });
const enrolled = (at, talentClass, authority, grade) =>
  refused('P7', 'alreadyEnrolled', at, talentClass, { enrolledAt: { authority, grade } });
const withdrawn = (at, talentClass) => ({ verdict: 'WITHDRAWN', clause: null, reason: null, at, talentClass });
const late = (at, talentClass, submitAt) => ({
  verdict: 'LATE',
  clause: 'P14',
  reason: 'windowClosed',
  at,
  talentClass,
  submitAt: `${submitAt}+08:00`,
});
const talks = (verdict, clause, at, talentClass, facts = {}) => ({
  verdict,
  clause,
  reason: clause ? 'caseByCase' : null,
  negotiated: true,
  at,
  talentClass,
  ...facts,
});

export const PLANTED = [
  lapsed('GX/K1', 'D', '2026-12-31'),
  lapsed('JK/K1', 'D', '2027-03-31'),
  lapsed('ZD/G1', 'C', '2027-04-30'),
  lapsed('ZZ/G7', 'C', '2026-06-30'),
  lapsed('410105/G6', 'D', '2027-06-30'),
  unlisted('410105/G1', 'D'),
  unlisted('410102/G1', 'D'),
  unlisted('GX/G7', 'D'),
  unlisted('ZZ/G10', 'C'),
  borrowed('410105/G1', 'D'),
  borrowed('GX/G7', 'C'),
  refused('P2', 'relationNotCovered', '410105/K1', 'D', { relation: 'grandchild' }),
  refused('P2', 'relationNotCovered', 'ZD/G1', 'C', { relation: 'grandchild', bornOn: '2021-03-02', sex: 'female' }),
  refused('P2', 'relationNotCovered', '410103/G1', 'D', { relation: 'other' }),
  shortInsurance('GX/K1', 'D', 2),
  shortInsurance('410108/K1', 'D', 3),
  shortInsurance('ZD/G1', 'D', 2),
  shortInsurance('JK/G7', 'D', 3),
  shortInsurance('ZZ/G10', 'D', 2),
  partTime('410104/G1', 'C'),
  partTime('410105/G7', 'B'),
  partTime('GX/G3', 'D'),
  age('JK/K1', 'D', '2024-09-10'),
  age('410104/K1', 'D', '2023-08-20'),
  age('410102/G1', 'C', '2021-07-15'),
  age('410105/G1', 'D', '2021-07-01'),
  age('JK/G1', 'D', '2021-09-01'),
  age('GX/G1', 'D', '2020-06-30'),
  refused('P4', 'ageOutsideWindow', 'GX/G7', 'D', { enrolledAt: { authority: 'GX', grade: 'G5' }, bornOn: '2015-10-12' }),
  refused('P5', 'outOfScope', 'ZD/G1', 'D', { livesIn: '410105', worksIn: '410105' }),
  refused('P5', 'outOfScope', '410105/G7', 'D', { livesIn: 'HK', worksIn: 'HK' }),
  refused('P10', 'outOfScope', '410105/K1', 'D', { schoolOwnership: 'private', wishes: ['YE-025'] }),
  refused('P6', 'benefitUsed', 'ZD/G4', 'D', { benefitUsed: ['primary'] }),
  refused('P6', 'benefitUsed', 'GX/G5', 'C', { benefitUsed: ['primary'] }),
  enrolled('410105/K1', 'D', '410105', 'K1'),
  enrolled('JK/K1', 'D', 'JK', 'K1'),
  enrolled('410105/G4', 'D', '410103', 'G3'),
  enrolled('410105/G2', 'C', '410102', 'G1'),
  enrolled('ZD/G2', 'D', '410105', 'G1'),
  enrolled('GX/G4', 'D', '410102', 'G3'),
  enrolled('410102/G3', 'D', 'GX', 'G2'),
  refused('P8', 'transferNotAllowed', 'ZD/G1', 'D', { transfer: true }),
  refused('P8', 'transferNotAllowed', '410105/G1', 'D', { transfer: true }),
  late('410105/K1', 'D', '2027-06-10T18:00:01'),
  late('ZD/G1', 'D', '2027-06-10T18:06:40'),
  late('GX/G1', 'C', '2027-06-11T09:12:05'),
  late('JK/G7', 'D', '2027-06-12T20:45:30'),

  withdrawn('GX/K1', 'D'),
  withdrawn('JK/K1', 'D'),
  withdrawn('HK/K1', 'D'),
  withdrawn('410108/K1', 'C'),
  withdrawn('ZD/G1', 'D'),
  withdrawn('ZD/G1', 'C'),
  withdrawn('410105/G1', 'D'),
  withdrawn('410105/G1', 'D'),
  withdrawn('410102/G1', 'D'),
  withdrawn('410103/G1', 'D'),
  withdrawn('410104/G1', 'D'),
  withdrawn('GX/G1', 'C'),
  withdrawn('JK/G1', 'D'),
  withdrawn('HK/G1', 'D'),
  withdrawn('ZZ/G7', 'D'),
  withdrawn('GX/G7', 'C'),
  withdrawn('JK/G7', 'D'),
  withdrawn('410105/G2', 'D'),
  withdrawn('HK/G4', 'D'),
  withdrawn('GX/G3', 'C'),
  withdrawn('ZZ/G10', 'D'),

  talks('ELIGIBLE', null, '410108/G1', 'A', { relation: 'grandchild', bornOn: '2021-03-02', sex: 'male', school: 'ZX-05-042' }),
  talks('ELIGIBLE', null, 'GX/K1', 'A', { school: 'YE-053' }),
  talks('MANUAL', 'P7', '410105/G4', 'A', { enrolledAt: { authority: '410102', grade: 'G3' }, school: 'ZX-04-031' }),
  talks('ELIGIBLE', null, 'ZZ/G7', 'A', { school: 'ZX-02-022' }),
  talks('MANUAL', 'P2', '410105/G1', 'C', { custody: false, school: 'ZX-04-033' }),
  talks('MANUAL', 'P2', 'JK/K1', 'D', { custody: false, school: 'YE-062' }),
  talks('ELIGIBLE', null, 'ZD/G1', 'B', { school: 'ZX-06-044' }),
  talks('ELIGIBLE', null, 'GX/G7', 'C', { school: 'ZX-07-060' }),
  talks('ELIGIBLE', null, '410103/G1', 'D', { school: 'ZX-02-014' }),
];

/** Classes of the families on the senior-high list that are eligible (no seat is given there). */
export const SENIOR = ['B', 'C', 'C', 'C', 'C', ...Array.from({ length: 12 }, () => 'D')];

/** Facts of some eligible families that sit exactly on an edge, by authority and grade of a child placed by catchment. */
export const EDGES = [
  { at: '410105/G1', bornOn: '2021-06-30' },
  { at: 'ZD/G1', bornOn: '2020-07-01' },
  { at: 'HK/G1', bornOn: '2021-08-31' },
  { at: 'JK/G1', bornOn: '2020-09-01' },
  { at: '410105/K1', bornOn: '2023-09-01' },
  { at: 'GX/K1', bornOn: '2024-08-31' },
  { at: 'GX/G1', relation: 'adopted', sex: 'female' },
  { at: 'ZZ/G7', submitAt: '2027-06-10T18:00:00+08:00' },
  { at: 'ZD/G1', document: 'passport', talentClass: 'C' },
  { at: 'GX/K1', document: 'passport', talentClass: 'C' },
  { at: 'ZD/G1', document: 'hkMacaoTaiwan' },
  { at: '410105/G7', document: 'hkMacaoTaiwan' },
  { at: 'GX/G7', benefitUsed: ['primary'] },
  { at: 'JK/G7', relation: 'step' },
];
