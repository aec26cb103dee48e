import { propertyRuns } from '../../support/property-runs';
import { prove } from '../proof';
import { proofs } from './proofs';

describe('the matching engine', () => {
  it.each(Object.values(proofs))('$sentence', (proof) => {
    const { faults, cases } = prove(proof, propertyRuns(proof.quick));
    expect(faults).toEqual([]);
    expect(cases).toBe(propertyRuns(proof.quick));
  });
});
