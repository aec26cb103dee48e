import { openTestDatabase, type TestDatabase } from '../support/database';

const WHOLE = "table_schema = DATABASE() AND table_name <> 'migration'";
const PLURAL = /[^su]s$/;

interface Column {
  readonly place: string;
  readonly name: string;
  readonly type: string;
}

/** What the conventions of the house say against a schema, one sentence a breach. */
async function breaches(database: TestDatabase): Promise<string[]> {
  const tables = await database.query<{ name: string; engine: string; collation: string }>(
    `SELECT table_name AS name, engine, table_collation AS collation FROM information_schema.tables WHERE ${WHOLE}`,
  );
  const columns = await database.query<Column & { collation: string | null }>(
    `SELECT CONCAT(table_name, '.', column_name) AS place, column_name AS name, column_type AS type, collation_name AS collation
       FROM information_schema.columns WHERE ${WHOLE}`,
  );
  const indexes = await database.query<{ tableName: string; name: string; free: number }>(
    `SELECT DISTINCT table_name AS tableName, index_name AS name, non_unique AS free FROM information_schema.statistics WHERE ${WHOLE} AND index_name <> 'PRIMARY'`,
  );
  const constraints = await database.query<{ tableName: string; name: string; type: string }>(
    `SELECT table_name AS tableName, constraint_name AS name, constraint_type AS type FROM information_schema.table_constraints
      WHERE constraint_schema = DATABASE() AND table_name <> 'migration' AND constraint_type IN ('FOREIGN KEY', 'CHECK')`,
  );
  const foreign = new Set(constraints.filter(({ type }) => type === 'FOREIGN KEY').map(({ name }) => name));
  return [
    ...tables
      .filter(({ name }) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name))
      .map(({ name }) => `table ${name} is not snake_case`),
    ...tables.filter(({ name }) => PLURAL.test(name)).map(({ name }) => `table ${name} is not singular`),
    ...tables.filter(({ engine }) => engine !== 'InnoDB').map(({ name }) => `table ${name} is not InnoDB`),
    ...tables.filter(({ collation }) => collation !== 'utf8mb4_bin').map(({ name }) => `table ${name} is not utf8mb4_bin`),
    ...columns
      .filter(({ collation }) => collation !== null && collation !== 'utf8mb4_bin')
      .map(({ place }) => `column ${place} is not utf8mb4_bin`),
    ...columns.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name)).map(({ place }) => `column ${place} is not camelCase`),
    ...columns.flatMap(typeBreaches),
    ...indexes
      .filter(
        ({ tableName, name, free }) =>
          !foreign.has(name) && !name.startsWith(`${Number(free) === 0 ? 'uq' : 'ix'}_${tableName}_`),
      )
      .map(({ tableName, name }) => `index ${name} of ${tableName} is not named after it`),
    ...constraints
      .filter(({ tableName, name, type }) => !name.startsWith(`${type === 'CHECK' ? 'ck' : 'fk'}_${tableName}_`))
      .map(({ tableName, name }) => `constraint ${name} of ${tableName} is not named after it`),
  ];
}

function typeBreaches({ place, name, type }: Column): string[] {
  if (/[a-z]On$/.test(name) && type !== 'date') return [`column ${place} is a plain date and not a date (${type})`];
  if (/(^at$|[a-z]At$)/.test(name) && type !== 'datetime(6)')
    return [`column ${place} is an instant and not datetime(6) (${type})`];
  if (type.startsWith('datetime') && !/(^at$|At$)/.test(name))
    return [`column ${place} is an instant and its name does not end in At`];
  if (type.startsWith('timestamp')) return [`column ${place} is a timestamp, which ends in 2038`];
  if (/^(float|double)/.test(type) && !/(lon|lat)$/i.test(name)) return [`column ${place} counts in floating point`];
  return [];
}

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('keeps the conventions of the house in every table, column, index and constraint', async () => {
    expect(await breaches(database)).toEqual([]);
  });

  it('has ids of 36 characters, except where a natural key or a hash is the id', async () => {
    const odd = await database.query<{ place: string; type: string }>(
      `SELECT CONCAT(table_name, '.', column_name) AS place, column_type AS type FROM information_schema.columns
        WHERE ${WHOLE} AND column_name REGEXP '(^id|Id)$' AND column_type <> 'char(36)'`,
    );
    const natural = [
      'audit_entry.actorId',
      'audit_entry.subjectId',
      'audit_entry.requestId',
      'audit_lease.id',
      'season_clock.id',
      'session.id',
      'policy_version.policyId',
      'policy_draft.policyId',
    ];
    expect(odd.filter(({ place }) => !natural.includes(place))).toEqual([]);
  });

  it('is refused where it breaks them', async () => {
    await database.query(
      'CREATE TABLE Broken_Things (id char(36) PRIMARY KEY, takenAt datetime, madeOn varchar(10), share float, INDEX wrong (takenAt)) COLLATE utf8mb4_general_ci',
    );
    try {
      expect(await breaches(database)).toEqual(
        expect.arrayContaining([
          'table Broken_Things is not snake_case',
          'table Broken_Things is not singular',
          'table Broken_Things is not utf8mb4_bin',
          'column Broken_Things.id is not utf8mb4_bin',
          'column Broken_Things.takenAt is an instant and not datetime(6) (datetime)',
          'column Broken_Things.madeOn is a plain date and not a date (varchar(10))',
          'column Broken_Things.share counts in floating point',
          'index wrong of Broken_Things is not named after it',
        ]),
      );
    } finally {
      await database.query('DROP TABLE Broken_Things');
    }
  });
});
