import { parentPort, Worker } from 'node:worker_threads';

/**
 * A module that computes in a thread of its own, so that heavy work never keeps the event loop from renewing a queue's locks. It
 * is asked one question after another and answers each; questions and answers are plain data, small enough to be handed over
 * without a stop. End it in a `finally`.
 */
export class OffLoop {
  private constructor(private readonly thread: Worker) {}

  /** `file`: a module that calls `answerQuestions`; a `.ts` file when the sources themselves run (suites). */
  static start(file: string): OffLoop {
    return new OffLoop(new Worker(file, { execArgv: file.endsWith('.ts') ? ['-r', '@swc-node/register'] : [] }));
  }

  /** One question at a time. A fault of the thread is thrown here. */
  ask<A>(question: unknown): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      const ended = (code: number): void => reject(new Error(`thread ended with ${code} and no answer`));
      const settle = (): void => {
        this.thread.off('error', reject);
        this.thread.off('exit', ended);
      };
      this.thread.once('message', (answer: A) => {
        settle();
        resolve(answer);
      });
      this.thread.once('error', reject);
      this.thread.once('exit', ended);
      this.thread.postMessage(question);
    });
  }

  async end(): Promise<void> {
    await this.thread.terminate();
  }
}

/** What the module inside the thread calls: `answer` is given every question in turn, and may take its time. */
export function answerQuestions<Q>(answer: (question: Q) => unknown): void {
  const reply = async (question: Q): Promise<void> => parentPort!.postMessage(await answer(question));
  parentPort!.on('message', (question: Q) => void reply(question));
}
