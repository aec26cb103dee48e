const { createConnection } = require('mysql2/promise');

/** Drops the databases that this run's workers made. */
module.exports = async () => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return;
  const connection = await createConnection(url.replace(/^mariadb:/, 'mysql:')).catch(() => null);
  if (connection === null) return;
  try {
    const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?', [
      `xuewei\\_%\\_${process.env.TEST_RUN}`,
    ]);
    for (const { name } of rows) await connection.query(`DROP DATABASE \`${name}\``);
  } finally {
    await connection.end();
  }
};
