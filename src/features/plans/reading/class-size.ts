// The class size of each stage: the sheet's 班额, never above the norm.
import { classSizeNorm } from '../../../domain/capacity/norms';
import { ENTRY_GRADES, type Stage } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';
import type { PlanRow } from './plan-row';

const ONE = /^(?:[≤<]|不超过)?(\d+)(?:座|人|生|学位)?(?:\/班)?$/;
const NAMED = /^(小学|初中|高中)(?:部|段)?:?(?:[≤<]|不超过)?(\d+)(?:座|人|生|学位)?(?:\/班)?$/;
const STAGE_OF: Readonly<Record<string, Stage>> = { 小学: 'primary', 初中: 'junior', 高中: 'senior' };

/** Sizes of the stages that are no kindergarten; a missing one is the norm, one above it a finding and the norm. */
export function readClassSizes(row: PlanRow, stages: readonly Stage[]): ReadonlyMap<Stage, number> {
  const schools = stages.filter((stage) => stage !== 'kindergarten');
  const text = row.text('classSize');
  const written = text === null ? new Map<Stage, number>() : sizesOf(compact(text), schools);
  if (written === null && schools.length > 0) row.note('warning', 'PLAN.FIGURE_UNREADABLE', 'classSize', text);
  return new Map(
    schools.map((stage) => {
      const norm = classSizeNorm(ENTRY_GRADES[stage]).value;
      const size = written?.get(stage) ?? norm;
      if (size > norm) row.note('warning', 'PLAN.CLASS_SIZE_ABOVE_NORM', 'classSize', size, norm);
      return [stage, Math.min(size, norm)];
    }),
  );
}

/** 45 · 45人/班 for every stage, 45/50 in their order, 初中50、小学45 by their names; null when it is none of these. */
function sizesOf(text: string, schools: readonly Stage[]): Map<Stage, number> | null {
  const single = ONE.exec(text.replace(/\.0+$/, ''));
  if (single) return positive(new Map(schools.map((stage) => [stage, Number(single[1])])));
  const parts = text.replace(/\/班/g, '').split(/[/、,;+]/);
  const named = parts.map((part) => NAMED.exec(part));
  if (named.every((part) => part !== null)) return positive(new Map(named.map((part) => [STAGE_OF[part[1]!]!, Number(part[2])])));
  const plain = parts.map((part) => ONE.exec(part));
  if (parts.length !== schools.length || plain.some((part) => part === null)) return null;
  return positive(new Map(schools.map((stage, at) => [stage, Number(plain[at]![1])])));
}

const positive = (sizes: Map<Stage, number>): Map<Stage, number> | null =>
  [...sizes.values()].every((size) => size > 0) ? sizes : null;
