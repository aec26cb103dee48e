import { propertyRuns } from '../../support/property-runs';
import { proveLate } from '../proof';
import { proofs } from './proofs';

describe('the reader of layout plans', () => {
  it.each(Object.values(proofs))('$sentence', async (proof) => {
    const { faults, cases } = await proveLate(proof, propertyRuns(proof.quick));
    expect(faults).toEqual([]);
    expect(cases).toBe(propertyRuns(proof.quick));
  });
});
