import { propertyRuns } from '../../support/property-runs';
import { prove } from '../proof';
import { exact } from './proofs';

describe('the matching engine', () => {
  it.each(Object.values(exact))('$sentence', (proof) => {
    const { faults, cases } = prove(proof, propertyRuns(proof.quick));
    expect(faults).toEqual([]);
    expect(cases).toBe(propertyRuns(proof.quick));
  });
});
