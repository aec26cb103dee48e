import type { DataSource, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral, QueryRunner } from 'typeorm';
import type { Clock } from '../clock/clock';
import { sendStatement, type DriverConnection } from './statement';

declare const writable: unique symbol;

/** A consistent way to ask the database; every question of a deed goes through one. */
export interface Read {
  /** Plain SQL with `?` parameters; a list parameter needs its own placeholders. */
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E> | FindOptionsWhere<E>[], order?: FindOptionsOrder<E>): Promise<E[]>;
  findOne<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null>;
  /** The instant of the one clock, read once a transaction. */
  now(): Promise<Date>;
}

/** A transaction: what audit, outbox and every writing repository require, so that nothing is written outside one. */
export interface Tx extends Read {
  readonly [writable]: true;
  /** One multi-row INSERT; all rows have the columns of the first. */
  insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E | readonly E[]): Promise<void>;
  /** UPDATE or DELETE by plain SQL; gives the number of rows it found. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  /** As `execute`, for texts of megabytes: they travel apart from the statement, so that nobody escapes them and nobody parses them. */
  executeLong(sql: string, params: readonly (string | number | null)[]): Promise<number>;
}

/** A query runner seen as a transaction. */
export class QueryRunnerTransaction implements Tx {
  declare readonly [writable]: true;
  private instant: Promise<Date> | undefined;

  constructor(
    private readonly runner: QueryRunner,
    private readonly connection: DriverConnection,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  query<T>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return sendStatement<T[]>(this.connection, sql, params);
  }

  find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E> | FindOptionsWhere<E>[], order?: FindOptionsOrder<E>): Promise<E[]> {
    return this.runner.manager.find(entity, { where, ...(order ? { order } : {}) });
  }

  findOne<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.runner.manager.findOne(entity, { where });
  }

  now(): Promise<Date> {
    this.instant ??= this.clock.now(this);
    return this.instant;
  }

  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: E | readonly E[]): Promise<void> {
    const list = (Array.isArray(rows) ? rows : [rows]) as readonly E[];
    const first = list[0];
    if (!first) return;
    const columns = Object.keys(first);
    const table = this.dataSource.getMetadata(entity).tableName;
    await sendStatement(this.connection, `INSERT INTO \`${table}\` (\`${columns.join('`, `')}\`) VALUES ?`, [
      list.map((item) => columns.map((column) => item[column] as unknown)),
    ]);
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    const { affectedRows } = await sendStatement<{ affectedRows: number }>(this.connection, sql, params);
    return affectedRows;
  }

  async executeLong(sql: string, params: readonly (string | number | null)[]): Promise<number> {
    const { affectedRows } = await sendStatement<{ affectedRows: number }>(this.connection, sql, params, 'execute');
    return affectedRows;
  }
}
