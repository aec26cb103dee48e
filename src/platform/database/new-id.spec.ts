import { isId } from '../../domain/kernel/ids';
import { newId } from './new-id';

describe('ids made by the application', () => {
  it('are UUIDs of version 7 and variant 2, each its own, over many fillings of the pool', () => {
    const ids = Array.from({ length: 5000 }, () => newId<'case'>() as string);
    expect(new Set(ids).size).toBe(5000);
    expect(ids.every((id) => isId(id) && id[14] === '7' && '89ab'.includes(id[19]!))).toBe(true);
  });
});
