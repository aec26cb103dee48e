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

/** Groups that gather today and later of one measure: 用地 over 现状 and 规划. */
const MEASURES = [
  { name: '用地面积', keys: ['current.landSqm', 'planned.landSqm'] },
  { name: '班级数', keys: ['current.classes', 'planned.classes'] },
];
/** What decides the headings of a sheet. */
export interface Heads {
  readonly dice: Dice;
  readonly mapped: boolean;
  readonly grouped: 'by time' | 'by measure' | false;
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
  const brackets = oneOf(['()', '（）'], dice);
  const withUnit = (key: string, heading: string): string => {
    if (!key.endsWith('landSqm') || unitPlace === 'sheet' || unitPlace === 'row') return heading;
    return unitPlace === 'stroke' ? `${heading}/${unit}` : `${heading}${brackets[0]}${unit}${brackets[1]}`;
  };
  const groupOf = { current: oneOf(CURRENT_GROUPS, dice), planned: oneOf(PLANNED_GROUPS, dice) };
  const column = (key: string): Column => {
    const strange = mapped && dice(2) === 0;
    const words = HEADINGS[key]!;
    const when = key.startsWith('current.') ? 'current' : key.startsWith('planned.') ? 'planned' : null;
    const leaves = LEAVES[key];
    const known = key === 'name' && kindergartens ? ['幼儿园名称', '园所名称', '园名'] : words.known;
    const measure =
      grouped === 'by measure' ? MEASURES.find(({ keys }) => keys.every((one) => has.has(one)) && keys.includes(key)) : undefined;
    if (measure && when !== null) {
      const group = withUnit(key, measure.name);
      return {
        key,
        heading: [group, strange ? oneOf(words.strange, dice) : when === 'current' ? '现状' : '规划'],
        group,
        strange,
      };
    }
    if (grouped === 'by time' && when !== null && leaves) {
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
  const groups = [...new Set(made.map(({ group }) => group))].flatMap((group) => {
    if (group === null) return [];
    const members = made.filter((one) => one.group === group);
    return members.length > 0 ? [shuffled(members, dice)] : [];
  });
  return shuffled([...single, ...groups], dice).flat();
}

const OPTIONAL =
  'ordinal code ownership street position current.landSqm current.classes current.pupils planned.landSqm planned.statedSeats planned.landPerPupil classSize radiusM builder opensOn supports note'.split(
    ' ',
  );

interface Kinds {
  readonly kindergartens: boolean;
  readonly split: boolean;
  readonly bandsAre: 'districts' | 'stages' | 'states' | 'none';
  readonly bands: 'one column' | 'three columns' | 'in the classes';
  readonly dice: Dice;
}

/** The columns that a sheet has: what its kind needs, and some of the others. */
export function keysOf({ kindergartens, split, bandsAre, bands, dice }: Kinds): Set<string> {
  const has = new Set(OPTIONAL.filter(() => dice(10) < 7));
  for (const key of ['name', split ? 'planned.classes.primary' : 'planned.classes']) has.add(key);
  if (split) for (const key of ['planned.classes.junior', 'planned.classes.senior']) has.add(key);
  if (!kindergartens && bandsAre !== 'stages') has.add('stage');
  if (bandsAre !== 'districts' || dice(2) === 0) has.add('district');
  if (bandsAre !== 'states') has.add('status');
  if (bands === 'one column') has.add('planned.bands');
  if (bands === 'three columns') for (const key of ['planned.bands.K1', 'planned.bands.K2', 'planned.bands.K3']) has.add(key);
  if (dice(8) > 0) for (const key of dice(3) === 0 ? ['point'] : ['point.lon', 'point.lat']) has.add(key);
  return has;
}
