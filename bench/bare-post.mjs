// The bare reference: Fastify and mysql2, no framework, no rule, no encryption: the same statements as the service sends for one
// application that is created and submitted, with rows of the same size.
import { randomUUID, randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import { createPool } from 'mysql2/promise';

const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 20, timezone: 'Z', dateStrings: ['DATE'] });
const sealed = (bytes) => `a.1.${randomBytes(bytes).toString('base64url')}`;
const app = Fastify({ bodyLimit: 256 * 1024 });
const template = JSON.parse(process.env.BARE_TEMPLATE ?? '{}');

app.get('/ready', async () => ({ ready: true }));

app.post('/applications', async (request, reply) => {
  const body = request.body;
  await pool.query(
    'SELECT s.accountId, s.csrfToken, s.lastSeenAt, s.expiresAt, a.roles FROM session s JOIN account a ON a.id = s.accountId WHERE s.id = ? AND s.endedAt IS NULL',
    [template.sessionId],
  );
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    await connection.query('SELECT TIMESTAMPADD(SECOND, COALESCE((SELECT offsetSeconds FROM season_clock WHERE id = 1), 0), UTC_TIMESTAMP(6)) AS now');
    await connection.query('SELECT schoolYear FROM application_window WHERE round = ? AND authorityCode = ? LIMIT 1', [body.round, body.request.authority]);
    await connection.query(
      'SELECT s.id, s.code, p.id AS poolId FROM school s LEFT JOIN pool p ON p.schoolId = s.id AND p.grade = ? AND p.schoolYear = 2027 WHERE s.code IN (?)',
      [body.request.grade, body.wishes],
    );
    const childId = randomUUID();
    const index = randomBytes(32).toString('hex');
    const now = new Date();
    await connection.query('SELECT * FROM child WHERE documentIndex = ?', [index]);
    await connection.query('INSERT INTO child (id, documentType, documentSealed, documentIndex, nameSealed, bornOnSealed, sex, createdAt) VALUES (?)', [
      [childId, 'residentId', sealed(46), index, sealed(40), sealed(38), null, now],
    ]);
    const id = randomUUID();
    await connection.query(
      `INSERT INTO application (id, caseNumber, schoolYear, round, stage, grade, entry, authorityCode, channel, accountId, childId, state, activeMark,
         acceptsPlacement, consentVersion, consentAt, declaredSealed, factsSealed, policyVersionId, submittedAt, createdAt) VALUES (?)`,
      [[id, null, 2027, body.round, body.request.stage, body.request.grade, 'start', body.request.authority, 'online', template.accountId, childId, 'draft', 1, 1, '1', now, sealed(JSON.stringify(body).length), null, null, null, now]],
    );
    await connection.query('INSERT INTO application_wish (applicationId, position, schoolId) VALUES ?', [
      body.wishes.map((_, at) => [id, at + 1, template.schoolIds[at]]),
    ]);
    await audit(connection, id, 'application.create');
    await connection.query('SELECT * FROM application_window WHERE schoolYear = 2027 AND round = ? AND authorityCode = ?', [body.round, body.request.authority]);
    await connection.query('SELECT id, contentHash FROM policy_version WHERE schoolYear = 2027 AND publishedAt <= ? ORDER BY publishedAt DESC LIMIT 1', [now]);
    const caseNumber = `B${randomBytes(8).toString('hex')}`;
    await connection.query("UPDATE application SET state = 'submitted', activeMark = 1, caseNumber = ?, submittedAt = ?, policyVersionId = ? WHERE id = ? AND state = 'draft'", [
      caseNumber,
      now,
      template.policyVersionId,
      id,
    ]);
    await audit(connection, id, 'application.submit');
    await connection.query('SELECT UTC_TIMESTAMP(6) AS now');
    await connection.query(
      'INSERT INTO outbox_message (id, job, payload, createdAt, availableAt, dispatchedAt, processedAt, deadAt, lastFault) VALUES (?)',
      [[randomUUID(), 'bench.never', JSON.stringify({ applicationId: id }), now, new Date('2099-01-01T00:00:00Z'), null, null, null, null]],
    );
    await connection.query('COMMIT');
    return reply.status(201).send({ id, caseNumber, state: 'submitted' });
  } finally {
    connection.release();
  }
});

async function audit(connection, subjectId, action) {
  await connection.query('INSERT INTO audit_entry (id, at, actorKind, actorId, action, subjectType, subjectId, details, requestId, mac) VALUES (?)', [
    [randomUUID(), new Date(), 'family', template.accountId, action, 'application', subjectId, '{"channel":"online"}', randomUUID(), randomBytes(32).toString('hex')],
  ]);
}

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
