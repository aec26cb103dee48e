import type { MessageEvent } from '@nestjs/common';
import { concatMap, distinctUntilChanged, from, map, merge, of, takeUntil, takeWhile, timer, type Observable } from 'rxjs';

const LOOK_EVERY_MILLIS = 700;
const BEAT_MILLIS = 15_000;
/** A line is ended after this long; the browser takes it up again, and an old process can stop. */
const LONGEST_MILLIS = 10 * 60_000;

/**
 * Server-sent events of long work: `progress` with the whole state whenever it is another, `done` with the last one. Every event
 * tells everything, so a line that was cut and taken up again (or another process that answers then) has missed nothing.
 * `ask` is called once before the stream begins, so that a refusal is an ordinary answer.
 */
export async function progressStream<T extends object>(ask: () => Promise<T>, isDone: (state: T) => boolean): Promise<Observable<MessageEvent>> {
  const first = await ask();
  if (isDone(first)) return of(told('done', first));
  const states = merge(of(first), timer(LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS).pipe(concatMap(() => from(ask())))).pipe(
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    map((state) => told(isDone(state) ? 'done' : 'progress', state)),
  );
  const beats = timer(BEAT_MILLIS, BEAT_MILLIS).pipe(map((): MessageEvent => ({ type: 'beat', data: '' })));
  return merge(states, beats).pipe(
    takeWhile(({ type }) => type !== 'done', true),
    takeUntil(timer(LONGEST_MILLIS)),
  );
}

const told = (type: 'progress' | 'done', state: object): MessageEvent => ({ type, data: state });
