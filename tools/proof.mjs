// `npm run proof -- AREA [PROOF] [--cases N]`: long proofs by trial, on many seeded cases.
import { runPlain } from './steps/plain.mjs';

await runPlain('proof', ['-r', '@swc-node/register', 'test/proof/run.ts', ...process.argv.slice(2)]);
