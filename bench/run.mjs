// Named benchmarks: each alternates with a bare reference in the same run and prints ratios. `npm run bench -- NAME [options]`
import { applicationPost } from './application-post.mjs';
import { noopJobs } from './noop-jobs.mjs';
import { rehearsal } from './rehearsal.mjs';

const benches = { 'application-post': applicationPost, 'noop-jobs': noopJobs, rehearsal };
const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined || name.startsWith('--') ? Object.keys(benches) : [name];

for (const one of chosen) {
  const bench = benches[one];
  if (!bench) {
    process.stderr.write(`no benchmark ${one}; there are: ${Object.keys(benches).join(', ')}\n`);
    process.exit(2);
  }
  const result = await bench(args);
  process.stdout.write(`${JSON.stringify({ bench: one, ...result })}\n`);
}
process.exit(0);
