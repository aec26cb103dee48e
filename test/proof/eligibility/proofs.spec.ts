import { propertyRuns } from '../../support/property-runs';
import { prove } from '../proof';
import { falseAlarms, proofs } from './proofs';

describe('the static check and the named cases', () => {
  it('find nothing to say against the shipped policies', () => {
    expect(falseAlarms()).toEqual([]);
  });

  it.each(Object.values(proofs))('$sentence', (proof) => {
    const { faults, cases } = prove(proof, propertyRuns(proof.quick));
    expect(faults).toEqual([]);
    expect(cases).toBe(propertyRuns(proof.quick));
  });
});
