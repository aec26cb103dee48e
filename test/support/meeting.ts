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

/** Asks again until the answer is yes; the suite's own time limit ends a wait in vain. */
export async function until(question: () => Promise<boolean> | boolean, everyMillis = 20): Promise<void> {
  while (!(await question())) await new Promise((resolve) => setTimeout(resolve, everyMillis));
}
