// A changing request: one key for one press, however often the line drops; what it touches is asked anew.
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../api/client';

interface DeedOptions<V, R> {
  /** Does the deed under `key`; a repeated key is answered with the first answer. */
  readonly run: (values: V, key: string) => Promise<R>;
  /** Lists and pages that are another after it. */
  readonly touches?: readonly QueryKey[];
  readonly onDone?: (answer: R, values: V) => void;
}

export function useDeed<V, R>({ run, touches = [], onDone }: DeedOptions<V, R>) {
  const client = useQueryClient();
  const key = useRef<string | null>(null);
  return useMutation<R, Error, V>({
    mutationFn: (values) => run(values, (key.current ??= newKey())),
    onSettled: () => {
      key.current = null;
    },
    onSuccess: async (done, values) => {
      await Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone?.(done, values);
    },
  });
}
