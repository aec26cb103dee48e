// Named benchmarks: each alternates with a bare reference in the same run and prints ratios. `npm run bench -- NAME [options]`
import { benches, chosen } from './list.mjs';

const args = process.argv.slice(2);

for (const name of chosen(args)) {
  const bench = await benches[name].load();
  const results = await bench(args);
  for (const result of results[Symbol.iterator] ? results : [results])
    process.stdout.write(`${JSON.stringify({ bench: name, ...result })}\n`);
}
process.exit(0);
