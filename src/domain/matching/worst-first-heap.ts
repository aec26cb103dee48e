// Keeps the seats of one slot so that the holder with the weakest claim is found at once, for the choice of a school.

/** A heap of distinct numbers with the largest on top. */
export class WorstFirstHeap {
  constructor(private readonly values: number[] = []) {}

  copy(): WorstFirstHeap {
    return new WorstFirstHeap([...this.values]);
  }

  get size(): number {
    return this.values.length;
  }

  /** The largest; 0 when empty (ranks begin at 1). */
  get worst(): number {
    return this.values[0] ?? 0;
  }

  /** What the heap holds, in no particular order. */
  get all(): readonly number[] {
    return this.values;
  }

  push(value: number): void {
    const { values } = this;
    let at = values.push(value) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (values[parent]! >= value) break;
      values[at] = values[parent]!;
      at = parent;
    }
    values[at] = value;
  }

  /** Takes the largest out. The heap must not be empty. */
  pop(): number {
    const { values } = this;
    const top = values[0]!;
    const value = values.pop()!;
    if (values.length > 0) this.sink(value);
    return top;
  }

  private sink(value: number): void {
    const { values } = this;
    let at = 0;
    for (let child = 1; child < values.length; child = 2 * at + 1) {
      if (child + 1 < values.length && values[child + 1]! > values[child]!) child += 1;
      if (values[child]! <= value) break;
      values[at] = values[child]!;
      at = child;
    }
    values[at] = value;
  }
}
