// Checks a table's columns and hit policy: inputs are declared facts, outputs mean something, and several hits can be joined.

import type { CellScope } from './cell-literals';
import { isOwnOutput } from './compile-rows';
import { nearWord } from './near-word';
import { COMPUTED_SOURCE, type DecisionTable } from './policy';
import type { PolicyFault, PolicyFaultCode } from './policy-fault';

/** Adds what is wrong with the columns of `table` to `faults`. */
export function compileColumns(table: DecisionTable, scope: CellScope, faults: PolicyFault[]): void {
  const report = (
    code: PolicyFaultCode,
    column: number | undefined,
    name: string | undefined,
    message: string,
    right?: string,
  ): void => {
    const where = `table ${table.id}${column === undefined ? '' : `, column ${column}`}`;
    faults.push({
      code,
      table: table.id,
      ...(column === undefined ? {} : { column }),
      ...(name === undefined ? {} : { name }),
      ...(right === undefined ? {} : { right }),
      message: `${where}: ${message}`,
    });
  };
  table.inputs.forEach((key, index) => {
    if (scope.facts.has(key)) return;
    const near = nearWord(key, scope.facts.keys());
    report('factUnknown', index + 1, key, `${key} is not declared${near === undefined ? '' : `; is ${near} meant?`}`, near);
  });
  table.outputs.forEach((name, index) => {
    const column = table.inputs.length + index + 1;
    if (!isOwnOutput(name) && scope.facts.get(name)?.source !== COMPUTED_SOURCE) {
      report('outputUnknown', column, name, `${name} is neither an output nor a fact of source "${COMPUTED_SOURCE}"`);
    }
    if (table.outputs.indexOf(name) !== index) report('outputUnknown', column, name, `${name} stands twice`);
  });
  if (table.outputs.length === 0) report('tableWithoutMeaning', undefined, undefined, 'the table has no output');
  const types = table.outputs.map((name) => scope.facts.get(name)?.type);
  if (table.hit === 'sum' && types.some((type) => type !== 'integer')) {
    report('hitPolicy', undefined, undefined, 'sum needs outputs that are computed integers');
  }
  if (
    table.hit === 'collect' &&
    table.outputs.some((name, index) => name === 'mode' || name === 'seat' || (!isOwnOutput(name) && types[index] !== 'set'))
  ) {
    report('hitPolicy', undefined, undefined, 'collect joins outcomes, reasons, asks and computed sets only');
  }
  if (table.hit === 'priority' && table.outputs[0] !== 'outcome' && !table.order) {
    report('hitPolicy', undefined, undefined, 'priority needs "order", the values of the first output, strongest first');
  }
}
