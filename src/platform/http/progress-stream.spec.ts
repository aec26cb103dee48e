import type { MessageEvent } from '@nestjs/common';
import { progressStream } from './progress-stream';

interface State {
  readonly done: number;
  readonly total: number;
}

const isDone = ({ done, total }: State): boolean => done === total;

/** Answers with each state in turn, and with the last one from then on. */
const answering = (...states: State[]) => {
  let at = 0;
  return jest.fn(() => Promise.resolve(states[Math.min(at++, states.length - 1)]!));
};

describe('a stream of progress', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  async function follow(ask: () => Promise<State>): Promise<{ told: MessageEvent[]; ended: () => boolean; stop: () => void }> {
    const told: MessageEvent[] = [];
    let ended = false;
    const stream = await progressStream(ask, isDone);
    const subscription = stream.subscribe({ next: (event) => told.push(event), complete: () => (ended = true) });
    return { told, ended: () => ended, stop: () => subscription.unsubscribe() };
  }

  it('tells the whole state at once, then each time it is another, and ends with the last one', async () => {
    const ask = answering({ done: 1, total: 3 }, { done: 1, total: 3 }, { done: 2, total: 3 }, { done: 3, total: 3 });
    const { told, ended } = await follow(ask);
    expect(told).toEqual([{ type: 'progress', data: { done: 1, total: 3 } }]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told.map(({ type, data }) => [type, (data as State).done])).toEqual([
      ['progress', 1],
      ['progress', 2],
      ['done', 3],
    ]);
    expect(ended()).toBe(true);
    const asked = ask.mock.calls.length;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(ask.mock.calls.length).toBe(asked);
  });

  it('tells work that is done already in one event', async () => {
    const { told, ended } = await follow(answering({ done: 3, total: 3 }));
    expect([told, ended()]).toEqual([[{ type: 'done', data: { done: 3, total: 3 } }], true]);
  });

  it('has missed nothing when it was cut and is taken up again: the first event tells where the work stands now', async () => {
    const ask = answering({ done: 1, total: 9 }, { done: 4, total: 9 }, { done: 7, total: 9 });
    const first = await follow(ask);
    first.stop();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(ask).toHaveBeenCalledTimes(1);
    const again = await follow(ask);
    expect(again.told).toEqual([{ type: 'progress', data: { done: 4, total: 9 } }]);
    again.stop();
  });

  it('beats while nothing changes, so that no proxy takes the line for dead, and ends after ten minutes', async () => {
    const { told, ended } = await follow(answering({ done: 1, total: 3 }));
    await jest.advanceTimersByTimeAsync(31_000);
    expect(told.map(({ type }) => type)).toEqual(['progress', 'beat', 'beat']);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(ended()).toBe(true);
  });

  it('refuses before it begins, as an ordinary answer', async () => {
    await expect(progressStream(() => Promise.reject(new Error('not yours')), isDone)).rejects.toThrow('not yours');
  });
});
