// Starts the processes that a benchmark measures, and talks to them over kept-alive connections.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs one command of the shell door; throws with its words when it fails. */
export function shell(...args) {
  const done = spawnSync(process.execPath, [join(root, 'dist/src/cli.js'), ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  return done.stdout.trim();
}

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One JSON request; gives status, headers and the read body. */
export function send(port, method, path, body, headers = {}) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent,
        headers: { ...headers, ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) },
      },
      (answer) => {
        let read = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (read += part));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: read === '' ? null : JSON.parse(read) }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

/** Starts a node process and waits until `path` answers 200. */
export async function serve(file, port, path, env = {}) {
  const child = spawn(process.execPath, [join(root, file)], { env: { ...process.env, PORT: String(port), ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await send(port, 'GET', path).catch(() => null);
    if (answer?.status === 200) return child;
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} does not answer`);
}

/** Ends a process and waits for it. */
export const end = (child) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
