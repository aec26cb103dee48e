import { Worker } from 'node:worker_threads';

/**
 * Runs a module in its own thread, so that heavy computing never keeps the event loop from renewing a queue's locks. The
 * module reads `workerData` and posts one message, which is the answer; a fault of the thread is thrown here.
 */
export function offLoop<T>(file: string, workerData: unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const thread = new Worker(file, { workerData, execArgv: execArgvOf(file) });
    thread.once('message', (answer: T) => {
      resolve(answer);
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`thread ended with ${code} and no answer`)));
  });
}

const execArgvOf = (file: string): string[] => (file.endsWith('.ts') ? ['-r', '@swc-node/register'] : []);

/** A thread that answers one question after another, for a stream that is computed piece by piece. */
export interface Asked<Q, A> {
  /** One question at a time; a fault of the thread is thrown here. */
  ask(question: Q): Promise<A>;
  end(): Promise<void>;
}

/** Starts a module that posts one answer for each message it is sent. Always `end` it. */
export function openThread<Q, A>(file: string, workerData: unknown): Asked<Q, A> {
  const thread = new Worker(file, { workerData, execArgv: execArgvOf(file) });
  let waiting: { resolve(answer: A): void; reject(fault: Error): void } | null = null;
  let fault: Error | null = null;
  const fail = (error: Error): void => {
    fault ??= error;
    waiting?.reject(fault);
  };
  thread.on('message', (answer: A) => waiting?.resolve(answer));
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`thread ended with ${code}`)));
  return {
    ask: (question) =>
      new Promise<A>((resolve, reject) => {
        if (fault) return reject(fault);
        waiting = { resolve, reject };
        thread.postMessage(question);
      }),
    end: async () => void (await thread.terminate()),
  };
}
