// SP-2027's largest table, as a decision of the zen engine, as rules of json-rules-engine, and as a function written by hand.

/** The table of the policy with most cells. */
export const largestTable = ({ decide }) =>
  decide.reduce((most, table) =>
    table.rows.length * table.rows[0].cells.length > most.rows.length * most.rows[0].cells.length ? table : most,
  );

const COLUMNS = ['class', 'stage', 'authority', 'hukou', 'owned', 'rented', 'flat', 'employer'];

/** The facts of a child by plain names, as the other engines read them. */
export const plainFacts = (facts) => ({
  class: facts.get('talent.class') ?? '',
  stage: facts.get('request.stage'),
  authority: facts.get('request.authority'),
  hukou: facts.get('child.hukouAuthority') ?? '',
  owned: facts.get('residence.owned'),
  rented: facts.get('residence.rented'),
  flat: facts.get('residence.talentFlat'),
  employer: facts.get('employer.authority') ?? '',
});

const words = (cell) =>
  cell
    .replace(/^(in|=)\s+/, '')
    .split(',')
    .map((word) => word.trim());

/** One cell as words and a list; `null` for any. Only what this table uses is read. */
function partsOf(cell, column, groups) {
  if (cell === 'any') return null;
  if (cell === 'within request.authority')
    return { kind: COLUMNS[column] === 'hukou' || COLUMNS[column] === 'employer' ? 'same' : 'member' };
  return { kind: 'among', values: words(cell).flatMap((word) => groups[word] ?? [word]) };
}

const rowsOf = (table, groups) =>
  table.rows.map((row) => ({
    number: row.number,
    parts: row.cells.map((cell, column) => partsOf(cell.text, column, groups)),
  }));

/** A decision of the zen engine: hit policy first, one expression a cell; below a city an authority holds itself only. */
export function zenDecision(table, groups) {
  const expression = (part, column) => {
    if (part === null) return '';
    const name = COLUMNS[column];
    if (part.kind === 'same') return `${name} == authority`;
    if (part.kind === 'member') return `some(${name}, # == authority)`;
    return `${name} in [${part.values.map((value) => `'${value}'`).join(', ')}]`;
  };
  const rows = rowsOf(table, groups);
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        content: {
          hitPolicy: 'first',
          inputs: COLUMNS.map((name) => ({ id: name, name })),
          outputs: [{ id: 'row', name: 'row', field: 'row' }],
          rules: rows.map(({ number, parts }) => ({
            _id: String(number),
            ...Object.fromEntries(parts.map((part, column) => [COLUMNS[column], expression(part, column)])),
            row: String(number),
          })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}

/** Rules of json-rules-engine, the upper ones of higher priority; the first that holds is the answer. */
export function jsonRules(table, groups) {
  const condition = (part, column) => {
    const fact = COLUMNS[column];
    if (part.kind === 'same') return { fact, operator: 'equal', value: { fact: 'authority' } };
    if (part.kind === 'member') return { fact, operator: 'contains', value: { fact: 'authority' } };
    return { fact, operator: 'in', value: part.values };
  };
  return rowsOf(table, groups).map(({ number, parts }) => ({
    name: String(number),
    priority: table.rows.length - number + 1,
    conditions: { all: parts.flatMap((part, column) => (part === null ? [] : [condition(part, column)])) },
    event: { type: String(number) },
  }));
}

const NINE = new Set(['410102', '410103', '410104', '410105', '410108', 'ZD', 'GX', 'JK', 'HK']);

/** The same table as somebody would write it by hand: the line to approach. Gives the number of the row. */
export function byHand({ class: level, stage, authority, hukou, owned, rented, flat, employer }) {
  if (stage === 'senior') return 1;
  if (level === 'A') return 2;
  if (level === 'B') return authority === 'ZZ' || NINE.has(authority) ? 3 : 4;
  if (level === 'C' || level === 'D') {
    if (authority === 'ZZ') return 5;
    if (hukou === authority) return 6;
    if (owned.includes(authority)) return 7;
    if (rented.includes(authority)) return 8;
    if (flat.includes(authority)) return 9;
    if (employer === authority) return 10;
  }
  return 11;
}
