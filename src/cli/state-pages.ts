import { applicationStates } from '../domain/application/application-states';
import { planUploadStates } from '../domain/capacity/plan-upload-states';
import { seatSheetStates } from '../domain/capacity/seat-sheet-states';
import { policyDraftStates } from '../domain/eligibility/edit/draft-states';
import { rehearsalStates } from '../domain/eligibility/rehearsal/rehearsal-states';
import { permittedDeeds, type StateTable } from '../domain/kernel/state-table';
import { placementStates } from '../domain/placement/placement-states';
import { roundStates } from '../domain/placement/round-states';
import {
  applicationWords,
  placementWords,
  planUploadWords,
  policyDraftWords,
  rehearsalWords,
  roundWords,
  seatSheetWords,
  type DeedWords,
  type TableWords,
} from './state-words';

/** A state table with everything its page says. */
export interface StatePage {
  readonly file: string;
  readonly title: string;
  readonly source: string;
  readonly start: string;
  readonly table: StateTable;
  readonly words: TableWords<string, string>;
}

export const statePages: readonly StatePage[] = [
  {
    file: 'application.md',
    title: '受理状态 · states of an application',
    source: 'src/domain/application/application-states.ts',
    start: 'draft',
    table: applicationStates,
    words: applicationWords,
  },
  {
    file: 'placement.md',
    title: '安排状态 · states of a placement',
    source: 'src/domain/placement/placement-states.ts',
    start: 'placed',
    table: placementStates,
    words: placementWords,
  },
  {
    file: 'round.md',
    title: '批次状态 · states of a round',
    source: 'src/domain/placement/round-states.ts',
    start: 'open',
    table: roundStates,
    words: roundWords,
  },
  {
    file: 'policy-draft.md',
    title: '政策草稿状态 · states of a draft of a policy',
    source: 'src/domain/eligibility/edit/draft-states.ts',
    start: 'editing',
    table: policyDraftStates,
    words: policyDraftWords,
  },
  {
    file: 'rehearsal.md',
    title: '政策预演状态 · states of a rehearsal',
    source: 'src/domain/eligibility/rehearsal/rehearsal-states.ts',
    start: 'queued',
    table: rehearsalStates,
    words: rehearsalWords,
  },
  {
    file: 'seat-sheet.md',
    title: '学位核定表状态 · states of a seat sheet',
    source: 'src/domain/capacity/seat-sheet-states.ts',
    start: 'open',
    table: seatSheetStates,
    words: seatSheetWords,
  },
  {
    file: 'plan-upload.md',
    title: '规划文件状态 · states of an uploaded plan',
    source: 'src/domain/capacity/plan-upload-states.ts',
    start: 'received',
    table: planUploadStates,
    words: planUploadWords,
  },
];

const arrows = (table: StateTable): { from: string; deed: string; to: string }[] =>
  Object.entries(table).flatMap(([from, deeds]) => Object.entries(deeds).map(([deed, to]) => ({ from, deed, to })));

function drawing({ table, start, words }: StatePage): string[] {
  const ends = Object.keys(table).filter((state) => permittedDeeds(table, state).length === 0);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.keys(table).map((state) => `  state "${words.states[state]} ${state}" as ${state}`),
    `  [*] --> ${start}`,
    ...arrows(table).map(({ from, deed, to }) => `  ${from} --> ${to}: ${words.deeds[deed]?.zh} ${deed}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ];
}

const doer = (deed: DeedWords | undefined): string => deed?.by ?? 'nobody yet: permitted by the table only';

function stateRows({ table, words }: StatePage): string[] {
  return Object.entries(table).map(([state, deeds]) => {
    const onward = Object.entries(deeds).map(([deed, to]) => `${deed} → ${to}`);
    return `| \`${state}\` | ${words.states[state]} | ${onward.length > 0 ? onward.join('<br>') : '(end)'} |`;
  });
}

function deedRows({ table, words }: StatePage): string[] {
  const names = [...new Set(arrows(table).map(({ deed }) => deed))];
  return names.map((name) => `| \`${name}\` | ${words.deeds[name]?.zh} | ${doer(words.deeds[name])} |`);
}

/** One page of docs/states: drawing, states, deeds and the named sets, in the order of the table. */
export function statePage(page: StatePage): string {
  const { words } = page;
  const sets = words.sets.map(([name, meaning, members]) => `| \`${name}\` | ${meaning} | ${members.join(', ')} |`);
  return [
    `# ${page.title}`,
    '',
    `Written by \`npm run -s xuewei -- states --out docs/states\` from \`${page.source}\`; a test compares the two.`,
    '',
    ...drawing(page),
    '',
    '| state | 中文 | deeds it permits |',
    '|---|---|---|',
    ...stateRows(page),
    '',
    '| deed | 中文 | done by |',
    '|---|---|---|',
    ...deedRows(page),
    ...(sets.length > 0 ? ['', '| set | what it is for | states or deeds |', '|---|---|---|', ...sets] : []),
    '',
  ].join('\n');
}
