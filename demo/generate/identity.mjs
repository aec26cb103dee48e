// Document numbers of invented people: right check digits, an area (410199) that no place has.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function withCheckDigit(body) {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Hands out numbers that are never given twice; two sets with different first sequences (even, at most 900) do not meet. */
export function documentNumbers(first = 0, area = '410199') {
  const next = new Map();
  const sequence = (prefix, bornOn, sex) => {
    const key = `${prefix}${bornOn}${sex}`;
    const n = next.get(key) ?? 0;
    next.set(key, n + 1);
    const odd = sex === 'male' ? 1 : 2;
    const value = first + n * 2 + odd;
    if (value > 999) throw new Error(`no sequence left for ${bornOn}`);
    return String(value).padStart(3, '0');
  };
  let passports = 0;
  return {
    /** GB 11643: 18 characters, the sequence odd for male and even for female. */
    residentId: (bornOn, sex) => withCheckDigit(area + bornOn.replaceAll('-', '') + sequence(area, bornOn, sex)),
    /** Residence permit of a resident of Hong Kong (81), Macao (82) or Taiwan (83). */
    permit: (bornOn, sex) => withCheckDigit('810000' + bornOn.replaceAll('-', '') + sequence('810000', bornOn, sex)),
    passport: () => {
      passports += 1;
      return `X${String(first).padStart(3, '0')}${String(passports).padStart(6, '0')}`;
    },
  };
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100 code of an invented employer. */
export function creditCode(n) {
  const organisation = `MA${String(n).padStart(6, '0')}`;
  const value = (c) => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55);
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, w, i) => total + w * value(organisation[i]), 0);
  const rest = 11 - (sum % 11);
  const body = `91410199${organisation}${rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)}`;
  let weight = 1;
  let total = 0;
  for (const c of body) {
    total += weight * CREDIT.indexOf(c);
    weight = (weight * 3) % 31;
  }
  return body + CREDIT[(31 - (total % 31)) % 31];
}
