import { compiled, policyOf, tableOf } from '../small-policy.fixture';
import { strongerMasks } from './passing-case';
import { RegionSearch } from './region-search';
import { maskOf, placesOf } from './row-masks';
import { VariantSearch } from './table-variant';
import { deadBy, sharedCells } from './value-classes';

const INPUTS = ['talent.class', 'talent.months', 'child.used', 'request.stage'];
const rowsOf = (...rows: readonly (readonly string[])[]) => {
  const policy = compiled(policyOf([tableOf('t', 'first', INPUTS, ['outcome'], rows.map((row) => [...row, 'pass']))]));
  return { policy, rows: policy.decide[0]!.rows };
};
const searchOf = (...written: readonly (readonly string[])[]): RegionSearch => {
  const { policy, rows } = rowsOf(...written);
  return new RegionSearch({ policy, authorities: ['JK'], odd: true, computed: new Map(), fixed: new Map() }, rows);
};
const variantOf = (...written: readonly (readonly string[])[]): VariantSearch => {
  const { policy, rows } = rowsOf(...written);
  return new VariantSearch(policy, new Map(), rows, ['JK']);
};

describe('rows that may be hit together', () => {
  it('are those that no single fact tells apart', () => {
    const { companions } = searchOf(
      ['in A, B', '>= 6', 'any', 'any'],
      ['in B, C', 'any', 'any', 'any'],
      ['= C', '>= 6', 'any', 'any'],
      ['= A', '< 6', 'any', 'any'],
      ['any', 'any', 'any', 'any'],
    );
    expect([0, 1, 2, 3, 4].map((at) => [...placesOf(companions.of(at))])).toEqual([
      [0, 1, 4],
      [0, 1, 2, 4],
      [1, 2, 4],
      [3, 4],
      [0, 1, 2, 3, 4],
    ]);
  });

  it('leave out the row itself where one fact would have to be two things', () => {
    const policy = compiled(
      policyOf([
        tableOf('t', 'first', ['talent.months', 'talent.months'], ['outcome'], [
          ['>= 6', '< 6', 'pass'],
          ['>= 6', '< 9', 'pass'],
        ]),
      ]),
    );
    const domain = { policy, authorities: ['JK'], odd: false, computed: new Map(), fixed: new Map() };
    const { companions } = new RegionSearch(domain, policy.decide[0]!.rows);
    expect([companions.of(0), companions.of(1)]).toEqual([0n, 0b10n]);
  });

  it('are not told apart by cells that compare facts, and such rows are tied', () => {
    const { companions } = searchOf(
      ['any', 'any', 'in request.stage', '= primary'],
      ['any', 'any', 'any', '= junior'],
      ['= A', 'any', 'any', 'any'],
      ['any', 'any', '= primary', 'any'],
    );
    expect([0, 1, 2, 3].map((at) => companions.isTied(at))).toEqual([true, false, false, true]);
    expect(companions.of(0)).toBe(0b1101n);
    expect(companions.of(2)).toBe(0b1111n);
  });
});

describe('whether a row is hit without others', () => {
  it('is answered for rows that one fact after another decides', () => {
    const search = variantOf(
      ['in A, B', 'any', 'any', 'any'],
      ['= A', 'any', 'any', 'any'],
      ['in B, C', '>= 6', 'any', 'any'],
      ['= B', 'any', 'any', 'any'],
    );
    expect(search.has(1, 0n)).toBe(true);
    expect(search.has(1, 0b0001n)).toBe(false);
    expect(search.has(2, 0b0011n)).toBe(true);
    expect(search.has(0, 0b1110n)).toBe(false);
    expect(search.has(0, 0b0110n)).toBe(true);
    expect(search.has(3, 0b0010n)).toBe(true);
  });

  it('is searched for where facts are compared', () => {
    const search = variantOf(['any', 'any', 'in request.stage', 'any'], ['any', 'any', 'in request.stage', 'is none']);
    expect([search.has(0, 0n), search.has(1, 0n)]).toEqual([true, false]);
  });
});

describe('rows that a value rules out', () => {
  it('are those with a cell that does not hold, whether a row has one cell of the fact or two', () => {
    const policy = compiled(
      policyOf([
        tableOf('t', 'first', ['talent.months', 'talent.months'], ['outcome'], [
          ['>= 6', 'any', 'pass'],
          ['>= 6', '< 9', 'pass'],
          ['any', '< 9', 'pass'],
          ['any', 'any', 'pass'],
        ]),
      ]),
    );
    const dead = deadBy(sharedCells(policy.decide[0]!.rows));
    const of = (value: number): bigint => dead(({ cell }) => cell.test(value, () => undefined) === true);
    expect([of(3), of(7), of(9)]).toEqual([0b0011n, 0n, 0b0110n]);
  });
});

describe('the rows that decide before a row', () => {
  const { rows } = rowsOf(...['= A', '= B', '= C'].map((text) => [text, 'any', 'any', 'any']));
  const ranked = [2, 1, 2].map((rank, at) => ({ ...rows[at]!, rank }));

  it('are those above it, or those that rank before it; none where all that are hit count', () => {
    expect(strongerMasks('first', rows)).toEqual([0n, 0b001n, 0b011n]);
    expect(strongerMasks('priority', ranked)).toEqual([0b010n, 0n, 0b011n]);
    for (const hit of ['unique', 'collect', 'sum'] as const) expect(strongerMasks(hit, ranked)).toEqual([0n, 0n, 0n]);
  });
});

describe('the places of a set', () => {
  it.each([[[]], [[0]], [[0, 1, 40]], [[31, 32, 63, 64, 200]]])('are read back: %j', (places: readonly number[]) => {
    expect([...placesOf(maskOf(places))]).toEqual(places);
  });
});
