import { oneOf, shuffled, type Dice } from '../matching/numbers';
import { CURRENT_GROUPS, HEADINGS, LEAVES, NOT_READ, PLANNED_GROUPS, TEXT_ONLY } from './words';

/** A column of a sheet; one that is only there to be left out has no key. */
export interface Column {
  readonly key: string | null;
  /** One text a heading row, from the top; the last may be null when the column has a heading of one row only. */
  readonly heading: readonly [string, string | null];
  readonly group: string | null;
  readonly strange: boolean;
}

/** How sheets write the units of land. */
export const UNITS = { sqm: ['㎡', '平方米'], mu: ['亩'], ha: ['公顷'] };

/** What decides the headings of a sheet. */
export interface Heads {
  readonly dice: Dice;
  readonly mapped: boolean;
  readonly grouped: boolean;
  readonly unitPlace: 'heading' | 'stroke' | 'sheet' | 'row';
  readonly landUnit: 'sqm' | 'mu' | 'ha';
  readonly kindergartens: boolean;
}

/** The columns in an order of the sheet's own; those of one group stand together. */
export function columnsOf(
  has: ReadonlySet<string>,
  { dice, mapped, grouped, unitPlace, landUnit, kindergartens }: Heads,
): Column[] {
  const unit = oneOf(UNITS[landUnit], dice);
  const withUnit = (key: string, heading: string): string => {
    if (!key.endsWith('landSqm') || unitPlace === 'sheet' || unitPlace === 'row') return heading;
    return unitPlace === 'stroke' ? `${heading}/${unit}` : oneOf([`${heading}(${unit})`, `${heading}（${unit}）`], dice);
  };
  const groupOf = { current: oneOf(CURRENT_GROUPS, dice), planned: oneOf(PLANNED_GROUPS, dice) };
  const column = (key: string): Column => {
    const strange = mapped && dice(2) === 0;
    const words = HEADINGS[key]!;
    const when = key.startsWith('current.') ? 'current' : key.startsWith('planned.') ? 'planned' : null;
    const leaves = LEAVES[key];
    const known = key === 'name' && kindergartens ? ['幼儿园名称', '园所名称', '园名'] : words.known;
    if (grouped && when !== null && leaves) {
      const leaf = withUnit(key, oneOf(strange ? words.strange : leaves, dice));
      return { key, heading: [groupOf[when], leaf], group: groupOf[when], strange };
    }
    const heading = withUnit(key, oneOf(strange ? words.strange : known, dice));
    const broken = heading.length > 4 && dice(10) === 0 ? `${heading.slice(0, 2)}\n${heading.slice(2)}` : heading;
    return { key, heading: [broken, null], group: null, strange };
  };
  const made = [...has].map(column);
  if (mapped && !made.some(({ strange }) => strange)) {
    const index = made.findIndex(({ key }) => key === 'name');
    made[index] = { ...made[index]!, heading: [oneOf(HEADINGS['name']!.strange, dice), null], strange: true };
  }
  const extra = (list: readonly string[], share: number): Column[] =>
    dice(share) === 0 ? [{ key: null, heading: [oneOf(list, dice), null], group: null, strange: false }] : [];
  const single = [...made.filter(({ group }) => group === null), ...extra(NOT_READ, 3), ...extra(TEXT_ONLY, 3)].map((one) => [
    one,
  ]);
  const groups = Object.values(groupOf).flatMap((group) => {
    const members = made.filter((one) => one.group === group);
    return members.length > 0 ? [shuffled(members, dice)] : [];
  });
  return shuffled([...single, ...groups], dice).flat();
}
