import type { ProposalLine } from '../../api/office-rounds.queries';
import { clauseRanges, groupsOf } from './sheet-words';

describe('the sheet of the joint session', () => {
  it('writes three clauses in a row as a range, and leaves two or strangers alone', () => {
    expect(clauseRanges(['P1', 'P2', 'P3', 'P4', 'P6', 'P7', 'P9'])).toEqual(['P1–P4', 'P6', 'P7', 'P9']);
    expect(clauseRanges(['1.9', '1.10', '1.11', 'A2'])).toEqual(['1.9–1.11', 'A2']);
    expect(clauseRanges([])).toEqual([]);
  });

  it('puts lines under their authority and grade and numbers them through', () => {
    const line = (authority: string, grade: string) => ({ authority, grade }) as ProposalLine;
    const groups = groupsOf([line('A', 'G1'), line('A', 'G1'), line('A', 'G7'), line('B', 'G7')], 51);
    expect(groups.map(({ authority, grade, lines }) => [authority, grade, lines.map(({ number }) => number)])).toEqual([
      ['A', 'G1', [51, 52]],
      ['A', 'G7', [53]],
      ['B', 'G7', [54]],
    ]);
  });
});
