// For specs: reads a matching file that is meant to be sound.
import { type Instance } from './problem';
import { readInstance } from './read-instance';

/** The problem of a file, given without its format; throws with the reader's line when it is refused. */
export function sound(file: object): Instance {
  const read = readInstance(JSON.parse(JSON.stringify({ format: 'xuewei.match/1', ...file })));
  if (!read.ok) throw new Error(read.error.line);
  return read.value;
}
