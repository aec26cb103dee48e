import { Worker } from 'node:worker_threads';

/**
 * Runs a module in its own thread, so that heavy computing never keeps the event loop from renewing a queue's locks. The
 * module reads `workerData` and posts one message, which is the answer; a fault of the thread is thrown here.
 */
export function offLoop<T>(file: string, workerData: unknown): Promise<T> {
  const execArgv = file.endsWith('.ts') ? ['-r', '@swc-node/register'] : [];
  return new Promise<T>((resolve, reject) => {
    const thread = new Worker(file, { workerData, execArgv });
    thread.once('message', (answer: T) => {
      resolve(answer);
      void thread.terminate();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`thread ended with ${code} and no answer`)));
  });
}
