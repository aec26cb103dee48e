import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const toInteger = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);

/** Which part of a list is asked for. */
export class PageRequest {
  @IsOptional()
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  page?: number;

  @IsOptional()
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(200)
  pageSize?: number;
}

/** One page of a list with the whole count. */
export interface Page<T> {
  readonly items: T[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

/** LIMIT and OFFSET of a page; 50 a page unless told. */
export function pageBounds(request: PageRequest): { page: number; pageSize: number; sql: string } {
  const page = request.page ?? 1;
  const pageSize = request.pageSize ?? 50;
  return { page, pageSize, sql: `LIMIT ${Math.trunc(pageSize)} OFFSET ${Math.trunc((page - 1) * pageSize)}` };
}
