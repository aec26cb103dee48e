import { treeOf } from './index';
import { policyOf } from './small-policy.fixture';

const tree = (...authorities: { code: string; parent?: string }[]) =>
  treeOf(policyOf([], { authorities: authorities.map((each) => ({ ...each, zh: each.code })) }))?.codes() ?? null;

describe('the authorities a policy brings along', () => {
  it('are its tree', () => {
    expect(tree({ code: 'QZ' }, { code: 'A', parent: 'QZ' })).toEqual(['QZ', 'A']);
  });

  it.each([
    ['there are none', []],
    ['a code stands twice', [{ code: 'A' }, { code: 'A' }]],
    ['a parent is unknown', [{ code: 'A', parent: 'B' }]],
    [
      'they run in a circle',
      [
        { code: 'A', parent: 'B' },
        { code: 'B', parent: 'A' },
      ],
    ],
  ])('are no tree where %s', (_why, authorities) => {
    expect(tree(...authorities)).toBeNull();
  });
});
