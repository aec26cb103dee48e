// Runs a private MariaDB or MySQL in a folder, on loopback only.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { startOnPort } from './ports.mjs';
import { RANK, tailOf } from './processes.mjs';
import { Stop } from './report.mjs';

const FAST = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--innodb-flush-method=nosync',
  '--performance-schema=OFF',
];
const DURABLE = ['--innodb-flush-log-at-trx-commit=1', '--innodb-buffer-pool-size=256M'];

/** `--user=root` is asked for by both servers before they run as root. */
function asRoot() {
  return process.getuid() === 0 ? ['--user=root'] : [];
}

/** Makes the data folder of a new installation; does nothing when there is one. */
export async function createDataFolder(program, home, fast, record) {
  const folder = join(home, 'database');
  if (existsSync(folder)) return;
  const draft = `${folder}.draft`; // renamed when complete: a half-made folder is never taken for a whole one
  rmSync(draft, { recursive: true, force: true });
  const quick = fast ? ['--innodb-flush-method=nosync', '--innodb-doublewrite=0', '--innodb-flush-log-at-trx-commit=0'] : [];
  const log = join(home, 'log', 'database-setup.log');
  const start = (command, args) => record.start('database setup', command, args, { log, graceMs: 0 });
  mkdirSync(draft, { mode: 0o700 });
  const setup = program.isMariaDb
    ? start(join(dirname(dirname(program.file)), 'bin', 'mariadb-install-db'), [
        '--no-defaults',
        `--datadir=${draft}`,
        '--skip-test-db',
        '--auth-root-authentication-method=socket',
        `--auth-root-socket-user=${userInfo().username}`,
        ...asRoot(),
        ...quick,
      ])
    : start(program.file, ['--no-defaults', '--initialize-insecure', `--datadir=${draft}`, ...asRoot(), ...quick]);
  const { code } = await setup.ended;
  if (code !== 0) throw new Stop(`The database's folder could not be made. The end of ${log}:\n${tailOf(log)}`);
  renameSync(draft, folder);
}

/** SQL that the server runs by itself before it lets anybody in: its accounts and the database are always as said here. */
function initSql(program, secrets, everyDatabase) {
  const account = `'xuewei'@'127.0.0.1'`;
  return [
    'CREATE DATABASE IF NOT EXISTS xuewei CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;',
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${secrets.databasePassword}';`,
    `ALTER USER ${account} IDENTIFIED BY '${secrets.databasePassword}';`,
    everyDatabase ? `GRANT ALL ON *.* TO ${account};` : `GRANT ALL ON xuewei.* TO ${account};`,
    ...(program.isMariaDb ? [] : [`ALTER USER 'root'@'localhost' IDENTIFIED BY '${secrets.databaseRootPassword}';`]),
    '',
  ].join('\n');
}

function databaseArguments(program, home, port, fast) {
  return [
    '--no-defaults',
    `--datadir=${join(home, 'database')}`,
    ...asRoot(),
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--socket=private.sock', // relative to the data folder: a full path may pass the 107 bytes a socket's name can have
    `--pid-file=${join(home, 'database.pid')}`,
    `--init-file=${join(home, 'database-init.sql')}`,
    `--log-error=${join(home, 'log', 'database.log')}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--local-infile=0',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--transaction-isolation=READ-COMMITTED',
    '--default-time-zone=+00:00',
    '--max-connections=300',
    ...(program.isMariaDb ? [] : ['--mysqlx=OFF']),
    ...(fast ? FAST : DURABLE),
  ];
}

/** Starts the database and waits until it lets the account `xuewei` in; `wanted` is the port of a restart. */
export async function startDatabase(program, home, secrets, { fast, everyDatabase, record, wanted }) {
  const init = join(home, 'database-init.sql');
  const log = join(home, 'log', 'database.log');
  writeFileSync(init, initSql(program, secrets, everyDatabase), { mode: 0o600 });
  return startOnPort({
    wanted,
    name: program.name,
    log,
    portTaken: /address already in use|bind on tcp/i,
    begin: (port) =>
      record.start('database', program.file, databaseArguments(program, home, port, fast), {
        rank: RANK.database,
        graceMs: 60_000,
        log: join(home, 'log', 'database-output.log'),
      }),
    isReady: () => existsSync(log) && /ready for connections/.test(readFileSync(log, 'utf8')),
  });
}
