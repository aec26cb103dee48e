// One way to show the answer to a question: on its way, refused, or there.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading';
import { RefusalNote } from './refusal-note';

interface AskedProps<T> {
  readonly of: UseQueryResult<T, Error>;
  readonly children: (answer: T) => ReactNode;
}

export function Asked<T>({ of, children }: AskedProps<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isError) return <RefusalNote fault={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
