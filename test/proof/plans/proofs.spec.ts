import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('the grammar of the sheets', () => {
  it('takes nothing from the service, so that no mistake can be made on both sides', () => {
    const makers = readdirSync(__dirname).filter((name) => !name.startsWith('proofs'));
    expect(makers).toContain('sheet.ts');
    expect(makers.filter((name) => /from '[^']*src\//.test(readFileSync(join(__dirname, name), 'utf8')))).toEqual([]);
  });
});
