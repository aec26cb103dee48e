// `npm run mutation -- DOMAIN`: changes src/domain/DOMAIN in every small way and counts what its tests notice.
import { runPlain } from './steps/plain.mjs';

await runPlain('mutation', ['test/mutation/run.mjs', ...process.argv.slice(2)]);
