// The talent register: the families' certificates among many others, and two faulty rows at its end.
import { districtOf } from './authorities.mjs';
import { BY_DISTRICT, REGISTER } from './cells.mjs';
import { BATCHES, batchName, monthBack, monthsToApril } from './family.mjs';
import { dateBetween, stream } from './random.mjs';

export const COLUMNS = [
  '序号',
  '证书编号',
  '人才类别',
  '认定批次',
  '认定日期',
  '有效期起',
  '有效期止',
  '姓名',
  '证件类型',
  '证件号码',
  '用人单位',
  '统一社会信用代码',
  '单位所在区',
  '工作方式',
  '养老保险首次缴纳年月',
  '连续缴纳月数（截至2027年4月）',
];
const DOCUMENTS = { residentId: '居民身份证', passport: '护照', hkMacaoTaiwan: '港澳台居民居住证' };
const MODES = { fullTime: '全职', flexible: '柔性引进' };

/** Talents who do not apply this year, so that each class has its number. */
export function otherTalents(counts, employers, numbers) {
  const random = stream('register-2027');
  const weights = Object.entries(BY_DISTRICT).flatMap(([code, weight]) => Array.from({ length: weight }, () => code));
  let named = 0;
  return Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, () => {
      named += 1;
      const batchOn = random.pick(BATCHES);
      const insuredSince = monthBack(random.int(8, 150));
      const born = dateBetween(
        random,
        letter === 'A' ? '1948-01-01' : '1968-01-01',
        letter === 'A' ? '1970-12-31' : '1995-12-31',
      );
      return {
        class: letter,
        batchOn,
        validFrom: batchOn,
        validTo: `${Number(batchOn.slice(0, 4)) + 5}-${batchOn.slice(5, 8)}14`,
        holder: {
          name: `演示丙${String(named).padStart(4, '0')}`,
          documentType: 'residentId',
          documentNumber: numbers.residentId(born, random.pick(['male', 'female'])),
        },
        employer: random.pick(employers[random.pick(weights)]),
        workMode: random.chance(letter === 'A' ? 0.3 : 0.03) ? 'flexible' : 'fullTime',
        insuredSince,
        insuredMonths: monthsToApril(insuredSince),
        inRegister: true,
      };
    }),
  );
}

/** How many others each class still needs. */
export function missing(talents) {
  const counts = { ...REGISTER };
  for (const talent of talents) if (talent.inRegister) counts[talent.class] -= 1;
  return counts;
}

/** Gives each talent a certificate number; those outside the register get numbers that no row has. */
export function numberCertificates(talents, mark = '') {
  const next = new Map();
  for (const talent of stream('certificates').shuffle(talents)) {
    const key = `${talent.inRegister ? '' : 'X'}${talent.class}${talent.batchOn}`;
    const n = (next.get(key) ?? 0) + 1;
    next.set(key, n);
    const from = talent.inRegister ? n : 90000 + n;
    talent.certificate = `ZZRC-${mark}${talent.class}-${talent.batchOn.slice(0, 7).replace('-', '')}-${String(from).padStart(5, '0')}`;
  }
}

const row = (talent, n) => [
  n,
  talent.certificate,
  talent.class,
  batchName(talent.batchOn),
  talent.batchOn,
  talent.validFrom,
  talent.validTo,
  talent.holder.name,
  DOCUMENTS[talent.holder.documentType],
  talent.holder.documentNumber,
  talent.employer.name,
  talent.employer.credit,
  districtOf(talent.employer.authority).name,
  MODES[talent.workMode],
  talent.insuredSince,
  talent.insuredMonths,
];

/** The register as CSV text (UTF-8, line feeds). `faulty` rows follow the good ones as they are. */
export function registerCsv(talents, faulty = []) {
  const sorted = talents.filter((talent) => talent.inRegister).sort((a, b) => (a.certificate < b.certificate ? -1 : 1));
  return (
    [COLUMNS, ...[...sorted, ...faulty].map((talent, i) => row(talent, i + 1))].map((cells) => cells.join(',')).join('\n') + '\n'
  );
}

/** Two rows that an import must name and leave out: a repeated certificate and a document number with a wrong check digit. */
export function faultyRows(others, numbers) {
  const last = others.filter((talent) => talent.class === 'D').slice(-2);
  const right = numbers.residentId('1984-02-29', 'female');
  const wrong = right.slice(0, 17) + (right.endsWith('0') ? '1' : '0');
  return [
    { ...last[0], holder: { ...last[0].holder, name: '演示丁0001', documentNumber: numbers.residentId('1983-07-09', 'male') } },
    {
      ...last[1],
      certificate: last[1].certificate.replace(/\d{5}$/, '88888'),
      holder: { ...last[1].holder, name: '演示丁0002', documentNumber: wrong },
    },
  ];
}
