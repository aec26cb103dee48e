import { match, readInstance, type Instance, type Outcome } from '../../../src/domain/matching';
import { type MarketFile } from './market-file';

/** The file as the engine reads it, by way of text as a real file. */
export function instanceOf(file: MarketFile): Instance {
  const read = readInstance(JSON.parse(JSON.stringify(file)));
  if (!read.ok) throw new Error(`${read.error.line}\n${JSON.stringify(file)}`);
  return read.value;
}

/** What the engine answers. */
export function answerTo(file: MarketFile): Outcome {
  return match(instanceOf(file));
}
