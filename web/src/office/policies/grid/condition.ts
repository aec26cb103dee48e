// A cell of a condition taken apart for the picker, and put together again: an operator and what stands behind it.
import { readCell } from '../rules';

export interface Condition {
  readonly operator: string;
  /** Values; of `born so that` the age and the day. */
  readonly operands: readonly string[];
}

/** Null for a text that is no condition (yet). */
export function readCondition(text: string): Condition | null {
  const read = readCell(text);
  if (!read.ok) return null;
  const tree = read.value;
  switch (tree.kind) {
    case 'any':
      return { operator: 'any', operands: [] };
    case 'none':
      return { operator: 'is none', operands: [] };
    case 'compare':
      return { operator: tree.operator, operands: [tree.operand] };
    case 'among':
      return { operator: tree.negated ? 'not in' : 'in', operands: tree.operands };
    case 'range':
      return { operator: '..', operands: [tree.from, tree.to] };
    case 'within':
      return { operator: 'within', operands: [tree.operand] };
    case 'born':
      return { operator: 'born so that', operands: [String(tree.age), tree.on] };
  }
}

/** How many values an operator takes; Infinity for a list. */
export const operandCount = (operator: string): number =>
  ({ any: 0, 'is none': 0, in: Infinity, 'not in': Infinity, '..': 2, 'born so that': 2 })[operator] ?? 1;

export function writeCondition({ operator, operands }: Condition): string {
  const words = operands.map((word) => word.trim()).filter((word) => word !== '');
  switch (operator) {
    case 'any':
    case 'is none':
      return operator;
    case '..':
      return `${words[0] ?? ''} .. ${words[1] ?? ''}`;
    case 'born so that':
      return `born so that ${words[0] ?? ''} on ${words[1] ?? ''}`;
    case 'in':
    case 'not in':
      return `${operator} ${words.join(', ')}`;
    default:
      return `${operator} ${words[0] ?? ''}`;
  }
}

/** The condition with another operator; the values it can still use are kept. */
export function withOperator({ operator: before, operands }: Condition, operator: string, sample: readonly string[]): Condition {
  const wanted = operandCount(operator);
  const comparable = (before === 'born so that') === (operator === 'born so that');
  const kept = comparable ? operands : [];
  if (wanted === Infinity) return { operator, operands: kept.length > 0 ? kept : sample.slice(0, 1) };
  return { operator, operands: Array.from({ length: wanted }, (_, index) => kept[index] ?? sample[index] ?? sample[0] ?? '') };
}

/** The values of an example (`6 .. 6`), as first values of a new operator. */
export const operandsOf = (example: string): readonly string[] => readCondition(example)?.operands ?? [];
