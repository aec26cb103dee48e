import { QueryFailedError } from 'typeorm';

/** The driver's connection as far as one statement needs it. */
export interface DriverConnection {
  query(sql: string, params: readonly unknown[], done: (fault: Error | null, answer: unknown) => void): void;
  /** By a prepared statement, its parameters apart from it. */
  execute(sql: string, params: readonly unknown[], done: (fault: Error | null, answer: unknown) => void): void;
}

/** Sends one statement. A fault carries the driver's error and the statement, never the parameters, which may be personal data. */
export function sendStatement<T>(
  connection: DriverConnection,
  sql: string,
  params: readonly unknown[],
  way: 'query' | 'execute' = 'query',
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    connection[way](sql, params, (fault, answer) => {
      if (fault) reject(new QueryFailedError(sql, [], fault));
      else resolve(answer as T);
    });
  });
}
