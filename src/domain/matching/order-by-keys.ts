// Orders students by integers per criterion, however many criteria there are and however large the integers, for the ranks at a school.

/** Whole numbers up to it are exact. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** Rows in their order, equal rows in the order given: the row of place p is order[p]; equals end at the places in `ends`. */
export interface Ordered {
  readonly order: Int32Array;
  readonly ends: Int32Array;
}

/** Whole numbers from 0 to below `width`. */
interface Column {
  readonly values: Float64Array;
  readonly width: number;
}

/**
 * Orders `rows` of safe integers, first criterion first, smaller first. The criteria are worked into one whole number a row, which
 * is made small again (its place among those that occur) whenever it would grow beyond what a double holds exactly.
 * O(rows · (criteria + log rows)) while that does not happen.
 */
export function orderByKeys(rows: readonly (readonly number[])[]): Ordered {
  const criteria = rows[0]?.length ?? 0;
  let codes: Column = { values: new Float64Array(rows.length), width: 1 };
  for (let c = 0; c < criteria; c += 1) {
    let column = fromLeast(Float64Array.from(rows, (row) => row[c]!));
    if (column.width > EXACT / codes.width) codes = places(codes);
    if (column.width > EXACT / codes.width) column = places(column);
    codes = {
      values: codes.values.map((code, r) => code * column.width + column.values[r]!),
      width: codes.width * column.width,
    };
  }
  if (codes.width > EXACT / rows.length) codes = places(codes);
  return inOrder(codes.values);
}

/** Sorts codes with the number of the row as the last digit. */
function inOrder(code: Float64Array): Ordered {
  const rows = code.length;
  const digits = code.map((value, r) => value * rows + r).sort();
  const order = new Int32Array(rows);
  const ends: number[] = [];
  let before = -1;
  digits.forEach((value, p) => {
    let quotient = Math.floor(value / rows);
    if (quotient * rows > value) quotient -= 1;
    order[p] = value - quotient * rows;
    if (quotient !== before && p > 0) ends.push(p);
    before = quotient;
  });
  if (rows > 0) ends.push(rows);
  return { order, ends: Int32Array.from(ends) };
}

/** The distance of each value from the least one. */
function fromLeast(values: Float64Array): Column {
  let least = values[0] ?? 0;
  let most = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const width = most - least + 1;
  return width > EXACT ? places({ values, width }) : { values: values.map((value) => value - least), width };
}

/** Each value replaced by its place among the different values. */
function places({ values }: Column): Column {
  const sorted = values.slice().sort();
  let different = 0;
  for (const value of sorted) if (different === 0 || value !== sorted[different - 1]) sorted[different++] = value;
  const place = (value: number): number => {
    let low = 0;
    for (let high = different; low < high;) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { values: values.map(place), width: different };
}
