// The door of the spreadsheet face of a policy: written as sheets of texts, and read back with findings at their cells.

export { readPolicySheets, type ReadSheets } from './read-policy-sheets';
export type { SheetFinding, SheetPlace, TextSheet } from './text-sheet';
export { writePolicySheets } from './write-policy';
