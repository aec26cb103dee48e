// The stages of a site with their classes and seats, current and planned; what contradicts itself becomes a finding.
import { classSizeNorm, yearsOf } from '../../../domain/capacity/norms';
import type { SiteStatus } from '../../../domain/capacity/site-status';
import { ENTRY_GRADES, STAGES, type Stage } from '../../../domain/kernel/school-year';
import { readBands, scaleOfBands } from './bands';
import { readClasses, type ClassExpression } from './class-expression';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanStage, StageScale } from './plan-document';
import type { PlanRow } from './plan-row';
import { stagesOfName, stagesOfWord } from './plan-words';

type Split = ReadonlyMap<Stage, number>;

export interface SiteClasses {
  readonly stages: readonly PlanStage[];
  /** Current classes of the whole site. */
  readonly currentClasses: number | null;
}

const NO_SPLIT: Split = new Map();
const totalOf = (split: Split): number => [...split.values()].reduce((a, b) => a + b, 0);

/** Reads stages, classes and class sizes of a row. `kindergartens` is true for a sheet that only lists kindergartens. */
export function readStages(row: PlanRow, name: string, status: SiteStatus | null, kindergartens: boolean): SiteClasses {
  const plannedCell = classesOf(row, 'planned.classes');
  const currentCell = classesOf(row, 'current.classes');
  const stages = stagesOf(row, name, plannedCell, kindergartens);
  const planned = plannedSplit(row, plannedCell, stages);
  const current = currentSplit(row, currentCell, stages, planned);
  const currentClasses = currentCell.kind === 'classes' ? currentCell.total : null;
  noteClasses(row, status, planned, current, currentClasses, plannedCell);
  const sizes = readClassSizes(row, stages);
  const plannedBands = stages.includes('kindergarten') ? readBands(row, plannedCell, planned.get('kindergarten') ?? null) : null;
  const read = stages.map((stage): PlanStage => {
    if (stage === 'kindergarten') {
      const now = current.get(stage);
      const scale = plannedBands ? scaleOfBands(plannedBands) : null;
      const currentScale = now === undefined ? null : currentBandScale(row, now, scale);
      return { stage, classSize: null, current: currentScale, planned: scale, seats: scale?.seats ?? null };
    }
    const classSize = sizes.get(stage)!;
    const scale = (classes: number | undefined): StageScale | null =>
      classes === undefined ? null : { classes, seats: classes * classSize };
    const later = scale(planned.get(stage));
    return { stage, classSize, current: scale(current.get(stage)), planned: later, seats: later?.seats ?? null };
  });
  return { stages: read, currentClasses };
}

function classesOf(row: PlanRow, field: PlanField): ClassExpression {
  const read = readClasses(row.counted(field));
  if (read.kind === 'unreadable' && !/小班|中班|大班/.test(read.text))
    row.note('error', 'PLAN.FIGURE_UNREADABLE', field, read.text);
  return read;
}

function stagesOf(row: PlanRow, name: string, planned: ClassExpression, kindergartens: boolean): readonly Stage[] {
  const word = row.text('stage');
  const named = planned.kind === 'classes' ? STAGES.filter((stage) => planned.byStage[stage] !== undefined) : [];
  const stages = word === null ? null : stagesOfWord(word);
  if (stages !== null) {
    const same = named.length === 0 || named.join() === stages.join();
    if (!same) row.note('error', 'PLAN.STAGE_UNKNOWN', 'stage', word, named.join('+'));
    return stages;
  }
  const known =
    word !== null ? null : named.length > 0 ? named : kindergartens ? (['kindergarten'] as const) : stagesOfName(name);
  if (known === null) row.note('error', 'PLAN.STAGE_UNKNOWN', 'stage', word);
  return known ?? [];
}

/** Divides a cell over the stages: named parts, parts by strokes in the order of the stages, or the one stage's sum. */
function splitOf(cell: ClassExpression, stages: readonly Stage[]): Split | null {
  if (cell.kind !== 'classes') return NO_SPLIT;
  const named = stages.filter((stage) => cell.byStage[stage] !== undefined);
  if (named.length > 0) return new Map(named.map((stage) => [stage, cell.byStage[stage]!]));
  if (stages.length === 1)
    return cell.parts.length > 0 && stages[0] !== 'kindergarten' ? null : new Map([[stages[0]!, cell.total]]);
  return cell.parts.length === stages.length ? new Map(stages.map((stage, at) => [stage, cell.parts[at]!])) : null;
}

function plannedSplit(row: PlanRow, cell: ClassExpression, stages: readonly Stage[]): Split {
  const ownColumns = new Map<Stage, number>();
  for (const stage of ['primary', 'junior', 'senior'] as const) {
    const part = classesOf(row, `planned.classes.${stage}`);
    if (part.kind === 'classes' && stages.includes(stage)) ownColumns.set(stage, part.total);
  }
  if (ownColumns.size > 0) return ownColumns;
  const split = splitOf(cell, stages);
  if (split === null) {
    if (stages.length === 1) row.note('error', 'PLAN.FIGURE_UNREADABLE', 'planned.classes', row.text('planned.classes'));
    else
      row.note(
        'warning',
        'PLAN.STAGE_SPLIT_MISSING',
        'planned.classes',
        cell.kind === 'classes' ? cell.total : null,
        stages.join('+'),
      );
    return NO_SPLIT;
  }
  if (cell.kind === 'none' && row.text('planned.bands') === null)
    row.note('warning', 'PLAN.REQUIRED_MISSING', 'planned.classes', null, 'planned.classes');
  return split;
}

/** A bare sum that equals the planned sum takes the planned split; any other is a ceiling for all stages together. */
function currentSplit(row: PlanRow, cell: ClassExpression, stages: readonly Stage[], planned: Split): Split {
  const split = splitOf(cell, stages);
  if (split !== null) return split;
  if (cell.kind === 'classes' && cell.parts.length === 0 && planned.size === stages.length && totalOf(planned) === cell.total)
    return planned;
  row.note(
    'warning',
    'PLAN.STAGE_SPLIT_MISSING',
    'current.classes',
    cell.kind === 'classes' ? cell.total : null,
    stages.join('+'),
  );
  return NO_SPLIT;
}

function noteClasses(
  row: PlanRow,
  status: SiteStatus | null,
  planned: Split,
  current: Split,
  currentClasses: number | null,
  plannedCell: ClassExpression,
): void {
  const plannedClasses = planned.size > 0 ? totalOf(planned) : plannedCell.kind === 'classes' ? plannedCell.total : null;
  const differ = [...planned].some(([stage, classes]) => current.has(stage) && current.get(stage) !== classes);
  if (
    status === 'existing' &&
    currentClasses !== null &&
    plannedClasses !== null &&
    (differ || currentClasses !== plannedClasses)
  ) {
    row.note('warning', 'PLAN.CLASSES_DIFFER', 'planned.classes', plannedClasses, currentClasses);
  }
  const tracks = (field: PlanField, split: Split, besides: Split): void => {
    for (const [stage, classes] of split) {
      const uneven = stage !== 'kindergarten' && classes % yearsOf(stage) !== 0 && besides.get(stage) !== classes;
      if (uneven) row.note('warning', 'PLAN.CLASSES_NOT_WHOLE_TRACKS', field, classes, yearsOf(stage));
    }
  };
  tracks('planned.classes', planned, NO_SPLIT);
  tracks('current.classes', current, planned);
}

function readClassSizes(row: PlanRow, stages: readonly Stage[]): ReadonlyMap<Stage, number> {
  const schools = stages.filter((stage) => stage !== 'kindergarten');
  const written =
    (row.text('classSize') ?? '')
      .normalize('NFKC')
      .match(/\d+(?:\.\d+)?/g)
      ?.map(Number) ?? [];
  if (row.text('classSize') !== null && (written.length === 0 || (written.length > 1 && written.length !== schools.length))) {
    row.note('warning', 'PLAN.FIGURE_UNREADABLE', 'classSize', row.text('classSize'));
    written.length = 0;
  }
  return new Map(
    schools.map((stage, at) => {
      const norm = classSizeNorm(ENTRY_GRADES[stage]).value;
      const size = (written.length > 1 ? written[at] : written[0]) ?? norm;
      if (size > norm) row.note('warning', 'PLAN.CLASS_SIZE_ABOVE_NORM', 'classSize', size, norm);
      return [stage, Math.min(size, norm)];
    }),
  );
}

/** Current classes of a kindergarten: equal to the planned sum they take its bands, otherwise thirds, otherwise none. */
function currentBandScale(row: PlanRow, classes: number, planned: StageScale | null): StageScale | null {
  if (planned && planned.classes === classes) return planned;
  if (classes % 3 === 0) return scaleOfBands({ K1: classes / 3, K2: classes / 3, K3: classes / 3 });
  row.note('warning', 'PLAN.BANDS_MISSING', 'current.classes', classes, '小班/中班/大班');
  return null;
}
