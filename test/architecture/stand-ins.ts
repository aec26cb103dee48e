// Programs that stand in for the service, its shell door and its builders, so that launchers are tried without them.

/** A service of three tiny doors: it answers, drains on SIGTERM and can be made to crash. */
export const DOOR = `
const { createServer } = require('node:http');
const { appendFileSync } = require('node:fs');
const worker = process.argv[1].endsWith('worker.js');
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(7);
  if (request.url === '/slow') return setTimeout(() => response.end('finished'), 700);
  response.end(JSON.stringify({ pid: process.pid }));
});
server.listen(Number(worker ? process.env.WORKER_HEALTH_PORT : process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => { server.close(() => process.exit(0)); server.closeIdleConnections(); });
`;
export const CLI = `
const words = process.argv.slice(2);
if (words[0] === 'fail') { console.error('refused'); process.exit(3); }
console.log(words[0] === 'show' ? Object.keys(process.env).filter((name) => /_KEYS?$|_URL$|_DIR$/.test(name)).sort().join() : words.join(' '));
`;
export const NEST = `
const { cpSync, mkdirSync } = require('node:fs');
mkdirSync('dist/src', { recursive: true });
for (const name of ['main', 'worker', 'cli']) cpSync('src/' + name + '.ts', 'dist/src/' + name + '.js');
`;
/** Stands in for the bundler: the verifier's file is there, and empty. */
export const ESBUILD =
  "exports.build = ({ absWorkingDir, outfile }) => require('node:fs/promises').writeFile(absWorkingDir + '/' + outfile, '');\n";
/** Stands in for what makes types of the contract: none are needed. */
export const TYPES_OF_CONTRACT = "module.exports = async () => ''; module.exports.astToString = String;\n";
/** Stands in for the builder of pages: one empty page, with no script. */
export const VITE =
  "exports.build = async ({ configFile }) => { const fs = require('node:fs'); const to = require('node:path').join(configFile, '../../dist/web'); fs.mkdirSync(to + '/assets', { recursive: true }); fs.writeFileSync(to + '/index.html', ''); };\n";
