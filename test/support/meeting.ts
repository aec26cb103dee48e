/** A door that opens once `people` have come to it, and stays open. */
export function meetingOf(people: number): () => Promise<void> {
  let came = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    came += 1;
    if (came >= people) open();
    return opened;
  };
}

const TRIES = 1000;

/** Asks again until the answer is yes; gives up after a thousand questions. */
export async function until(question: () => Promise<boolean> | boolean, everyMillis = 20): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await question()) return;
    await new Promise((resolve) => setTimeout(resolve, everyMillis));
  }
  throw new Error(`still not so: ${question.toString()}`);
}
