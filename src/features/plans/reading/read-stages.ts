// The stages of a site with their classes and seats, current and planned; what contradicts itself becomes a finding.
import { yearsOf } from '../../../domain/capacity/norms';
import type { SiteStatus } from '../../../domain/capacity/site-status';
import { STAGES, type Stage } from '../../../domain/kernel/school-year';
import { bandsOfText, classesOfBands, readBands, scaleOfBands, writtenBands } from './bands';
import { readClasses, type ClassExpression } from './class-expression';
import { readClassSizes } from './class-size';
import type { PlanField } from './layout-plan.vocabulary';
import type { Bands, PlanStage, StageScale } from './plan-document';
import type { PlanRow } from './plan-row';
import { stagesOfName, stagesOfWord } from './plan-words';

type Split = ReadonlyMap<Stage, number>;

export interface SiteClasses {
  readonly stages: readonly PlanStage[];
  /** Current classes of the whole site. */
  readonly currentClasses: number | null;
}

const NO_SPLIT: Split = new Map();
const NONE: ClassExpression = { kind: 'none' };
/** Where planned classes stand when they do not stand in one cell. */
const ELSEWHERE: readonly PlanField[] = [
  'planned.bands',
  'planned.bands.K1',
  'planned.classes.primary',
  'planned.classes.junior',
  'planned.classes.senior',
];
const SCHOOL_STAGES = ['primary', 'junior', 'senior'] as const;
const totalOf = (split: Split): number => [...split.values()].reduce((a, b) => a + b, 0);

/** What the sheet says of a row's stages where the row itself is silent. */
export interface StageSurroundings {
  /** The band above the row, e.g. 一、小学. */
  readonly bandStages: readonly Stage[] | null;
  /** True for a sheet that only lists kindergartens. */
  readonly kindergartens: boolean;
}

/** Reads stages, classes and class sizes of a row. */
export function readStages(row: PlanRow, name: string, status: SiteStatus | null, around: StageSurroundings): SiteClasses {
  const written = classesOf(row, 'planned.classes');
  const stages = stagesOf(row, name, written, around);
  const plannedCell = forStages(row, 'planned.classes', written, stages);
  const currentCell = forStages(row, 'current.classes', classesOf(row, 'current.classes'), stages);
  const [plannedBands, currentBands] = (['planned', 'current'] as const).map((when) =>
    stages.includes('kindergarten') ? writtenBands(row, when) : null,
  ) as [Bands | null, Bands | null];
  const planned = withBands(plannedSplit(row, plannedCell, stages), plannedBands);
  const current = withBands(currentSplit(row, currentCell, stages, planned), currentBands);
  const currentClasses =
    currentCell.kind === 'classes' ? currentCell.total : current.size > 0 && current !== planned ? totalOf(current) : null;
  noteClasses(row, status, planned, current, currentClasses, plannedCell);
  const sizes = readClassSizes(row, stages);
  const read = stages.map((stage): PlanStage => {
    if (stage === 'kindergarten') {
      const bands = readBands(row, 'planned', plannedBands, plannedCell, planned.get(stage) ?? null);
      const now = current.get(stage);
      const bandsNow =
        now === undefined
          ? null
          : !currentBands && bands && classesOfBands(bands) === now
            ? bands
            : readBands(row, 'current', currentBands, currentCell, now);
      const scale = bands && scaleOfBands(bands);
      return { stage, classSize: null, current: bandsNow && scaleOfBands(bandsNow), planned: scale, seats: scale?.seats ?? null };
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
  if (read.kind !== 'unreadable') return read;
  const bands = bandsOfText(read.text);
  if (bands) {
    const parts = [bands.K1, bands.K2, bands.K3];
    return { kind: 'classes', total: parts.reduce((a, b) => a + b, 0), byStage: {}, parts, seats: null };
  }
  row.note('error', 'PLAN.FIGURE_UNREADABLE', field, read.text);
  return read;
}

/** 24/36 of one stage may be now and later, or two parts of it: it is no figure, and neither is it their sum. */
function forStages(row: PlanRow, field: PlanField, cell: ClassExpression, stages: readonly Stage[]): ClassExpression {
  if (cell.kind !== 'classes' || cell.parts.length === 0 || stages.length !== 1) return cell;
  if (stages[0] === 'kindergarten' && cell.parts.length === 3) return cell;
  const text = row.text(field) ?? '';
  row.note('error', 'PLAN.FIGURE_UNREADABLE', field, text);
  return { kind: 'unreadable', text };
}

function stagesOf(row: PlanRow, name: string, planned: ClassExpression, around: StageSurroundings): readonly Stage[] {
  const word = row.text('stage');
  const named = namedStages(row, planned);
  const stages = word === null ? null : stagesOfWord(word);
  if (stages !== null) {
    const same = named.length === 0 || named.join() === stages.join();
    if (!same) row.note('error', 'PLAN.STAGE_UNKNOWN', 'stage', word, named.join('+'));
    return stages;
  }
  const known = word !== null ? null : silentStages(name, named, around);
  if (known === null) row.note('error', 'PLAN.STAGE_UNKNOWN', 'stage', word);
  return known ?? [];
}

/** The stages that the classes of a row name, in the cell or by columns of their own. */
function namedStages(row: PlanRow, planned: ClassExpression): readonly Stage[] {
  const inCell = planned.kind === 'classes' ? STAGES.filter((stage) => planned.byStage[stage] !== undefined) : [];
  if (inCell.length > 0 || row.has('stage')) return inCell;
  return SCHOOL_STAGES.filter((stage) => {
    const part = readClasses(row.cell(`planned.classes.${stage}`));
    return part.kind === 'classes' && part.total > 0;
  });
}

/** Without a word for the stage: what the classes name, what the name gives away, the band above, a sheet of kindergartens. */
function silentStages(name: string, named: readonly Stage[], around: StageSurroundings): readonly Stage[] | null {
  if (named.length > 0) return named;
  if (around.bandStages !== null) return around.bandStages;
  return stagesOfName(name) ?? (around.kindergartens ? ['kindergarten'] : null);
}

/** Divides a cell over the stages: named parts, parts by strokes in the order of the stages, or the one stage's sum. */
function splitOf(cell: ClassExpression, stages: readonly Stage[]): Split | null {
  if (cell.kind !== 'classes' || stages.length === 0) return NO_SPLIT;
  const named = stages.filter((stage) => cell.byStage[stage] !== undefined);
  if (named.length > 0) return new Map(named.map((stage) => [stage, cell.byStage[stage]!]));
  if (stages.length === 1) return new Map([[stages[0]!, cell.total]]);
  return cell.parts.length === stages.length ? new Map(stages.map((stage, at) => [stage, cell.parts[at]!])) : null;
}

/** Classes in columns of their own for each stage; of a stage that the site has not, a zero is no word. A sum beside them is checked. */
function splitOfColumns(row: PlanRow, when: 'planned' | 'current', stages: readonly Stage[], sum: ClassExpression): Split {
  const split = new Map<Stage, number>();
  for (const stage of SCHOOL_STAGES) {
    const field = `${when}.classes.${stage}` as const;
    const part = row.has(field) ? classesOf(row, field) : NONE;
    if (part.kind !== 'classes') continue;
    if (stages.includes(stage)) split.set(stage, part.total);
    else if (part.total > 0 && stages.length > 0) row.note('error', 'PLAN.STAGE_UNKNOWN', field, part.total, stages.join('+'));
  }
  if (split.size === stages.length && split.size > 0 && sum.kind === 'classes' && sum.total !== totalOf(split))
    row.note('warning', 'PLAN.SUBTOTAL_DIFFERS', `${when}.classes`, sum.total, totalOf(split));
  return split;
}

function plannedSplit(row: PlanRow, cell: ClassExpression, stages: readonly Stage[]): Split {
  const ownColumns = splitOfColumns(row, 'planned', stages, cell);
  if (ownColumns.size > 0) return ownColumns;
  const split = splitOf(cell, stages);
  if (split === null) {
    const sum = cell.kind === 'classes' ? cell.total : null;
    row.note('warning', 'PLAN.STAGE_SPLIT_MISSING', 'planned.classes', sum, stages.join('+'));
    return NO_SPLIT;
  }
  if (cell.kind === 'none' && ELSEWHERE.every((field) => row.text(field) === null))
    row.note('warning', 'PLAN.REQUIRED_MISSING', 'planned.classes', null, 'planned.classes');
  return split;
}

/** Bands that a row writes out are its kindergarten's classes where no sum stands beside them. */
const withBands = (split: Split, bands: Bands | null): Split =>
  bands === null || split.has('kindergarten') ? split : new Map([...split, ['kindergarten', classesOfBands(bands)]]);

/** A bare sum that equals the planned sum takes the planned split; any other is a ceiling for all stages together. */
function currentSplit(row: PlanRow, cell: ClassExpression, stages: readonly Stage[], planned: Split): Split {
  const ownColumns = splitOfColumns(row, 'current', stages, cell);
  if (ownColumns.size > 0) return ownColumns;
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
