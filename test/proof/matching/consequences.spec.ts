import { prove } from '../proof';
import { consequences } from './proofs';

describe('the matching engine', () => {
  it.each(Object.values(consequences))('$sentence', (proof) => {
    expect(prove(proof, proof.quick)).toMatchObject({ faults: [], cases: proof.quick });
  });
});
