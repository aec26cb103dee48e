// Runs a private Redis or Valkey in a folder, on loopback only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startOnPort } from './ports.mjs';
import { RANK } from './processes.mjs';

function redisConfig(home, port, secrets, fast) {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    'protected-mode yes',
    'daemonize no',
    `requirepass ${secrets.redisPassword}`,
    `dir "${join(home, 'redis')}"`,
    `logfile "${join(home, 'log', 'redis.log')}"`,
    'maxmemory-policy noeviction',
    'save ""',
    `appendonly ${fast ? 'no' : 'yes'}`,
    '',
  ].join('\n');
}

function redisAnswers(port, password) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    let text = '';
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('+PONG')) finish(true);
      else if (text.split('\r\n').length > 2) finish(false); // still loading, or not ours
    });
  });
}

/** Starts Redis and waits until it answers with its password; `wanted` is the port of a restart. */
export async function startRedis(program, home, secrets, { fast, record, wanted }) {
  const config = join(home, 'redis.conf');
  const log = join(home, 'log', 'redis.log');
  mkdirSync(join(home, 'redis'), { recursive: true, mode: 0o700 });
  return startOnPort({
    wanted,
    name: program.name,
    log,
    portTaken: /address already in use/i,
    begin: (port) => {
      writeFileSync(config, redisConfig(home, port, secrets, fast), { mode: 0o600 });
      return record.start('redis', program.file, [config], {
        rank: RANK.redis,
        graceMs: 20_000,
        log: join(home, 'log', 'redis-output.log'),
      });
    },
    isReady: (port) => redisAnswers(port, secrets.redisPassword),
  });
}
