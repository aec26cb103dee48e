import type { Context } from '../../platform/context/context';
import { writeTextWorkbook, type WrittenSheet } from '../../platform/files/text-workbook';
import type { CountedResponse, RehearsalCaseResponse, RehearsalResponse, TallyResponse, TrialResponse } from './rehearsals.dto';

type Words = readonly [zh: string, en: string];

const EFFECTS: Readonly<Record<string, Words>> = {
  gains: ['受益', 'better off'],
  loses: ['不利', 'worse off'],
  changed: ['有变化', 'otherwise'],
  same: ['不变', 'the same'],
};
const OUTCOMES: Readonly<Record<string, Words>> = {
  ELIGIBLE: ['符合条件', 'eligible'],
  NOT_ELIGIBLE: ['不符合条件', 'not eligible'],
  NEED_MATERIAL: ['尚需补充材料', 'needs material'],
  MANUAL: ['一事一议', 'case by case'],
};
const STAGES: Readonly<Record<string, Words>> = {
  kindergarten: ['学前', 'kindergarten'],
  primary: ['小学', 'primary'],
  junior: ['初中', 'junior'],
  senior: ['高中', 'senior'],
};
const BEFORE_AFTER: readonly Words[] = [
  ['现行政策', 'Policy published'],
  ['草稿', 'Draft'],
];

/** How codes are written for a reader. */
class Sayings {
  constructor(
    private readonly language: Context['language'],
    private readonly authorityName: (code: string) => string,
  ) {}

  say([zh, en]: Words): string {
    return this.language === 'en' ? en : zh;
  }

  code(words: Readonly<Record<string, Words>>, code: string): string {
    const known = words[code];
    return known ? this.say(known) : code;
  }

  authority(code: string): string {
    return this.authorityName(code);
  }

  /** A key of a count: none where a case has no such thing. */
  key({ key, name }: CountedResponse, of: 'code' | 'authority' | 'stage'): string {
    if (key === 'none' || key === '') return this.say(['（无）', '(none)']);
    if (of === 'authority') return this.authority(key);
    return of === 'stage' ? this.code(STAGES, key) : (name ?? key);
  }
}

const texts = (row: readonly (string | number)[]): string[] => row.map(String);

/** The cases that would fare otherwise, as a workbook of texts: no cell can run anything. */
export function affectedWorkbook(
  lines: readonly RehearsalCaseResponse[],
  language: Context['language'],
  authorityName: (code: string) => string,
): Promise<Buffer> {
  const say = new Sayings(language, authorityName);
  const headings: readonly Words[] = [['受理号', 'Case number'], ['主管部门', 'Authority'], ['影响', 'Effect'], ...BEFORE_AFTER, ['原因与条款', 'Reason and clauses']];
  return writeTextWorkbook([
    {
      name: say.say(['受影响的申请', 'Cases it touches']),
      rows: [
        headings.map((words) => say.say(words)),
        ...lines.map(({ caseNumber, authority, effect, from, to, reason }) => [
          caseNumber ?? '',
          say.authority(authority),
          say.code(EFFECTS, effect),
          say.code(OUTCOMES, from),
          say.code(OUTCOMES, to),
          reason,
        ]),
      ],
    },
  ]);
}

const DIMENSIONS: readonly (readonly [of: keyof TallyResponse, kind: 'code' | 'authority' | 'stage', words: Words])[] = [
  ['byClass', 'code', ['按人才层次', 'By class']],
  ['byAuthority', 'authority', ['按主管部门', 'By authority']],
  ['byStage', 'stage', ['按学段', 'By stage']],
  ['bySchool', 'code', ['按第一意向学校', 'By school']],
  ['byYear', 'code', ['按学年', 'By school year']],
];

function countSheets({ tally }: RehearsalResponse, say: Sayings): WrittenSheet[] {
  const effects = ['gains', 'loses', 'changed', 'same'] as const;
  const headings = effects.map((effect) => say.code(EFFECTS, effect));
  return DIMENSIONS.map(([of, kind, words]) => ({
    name: say.say(words),
    rows: [
      [say.say(['分类', 'Counted by']), ...headings],
      [say.say(['合计', 'All']), ...texts(effects.map((effect) => tally.all[effect]))],
      ...(tally[of] as CountedResponse[]).map((one) => texts([say.key(one, kind), ...effects.map((effect) => one[effect])])),
    ],
  }));
}

function reasonSheets({ tally }: RehearsalResponse, say: Sayings): WrittenSheet[] {
  const count = say.say(['件数', 'Cases']);
  return [
    {
      name: say.say(['结论的变化', 'Outcomes that change']),
      rows: [
        [...BEFORE_AFTER.map((words) => say.say(words)), count],
        ...tally.outcomes
          .filter(({ from, to }) => from !== to)
          .map((one) => texts([say.code(OUTCOMES, one.from), say.code(OUTCOMES, one.to), one.count])),
      ],
    },
    {
      name: say.say(['不利的原因', 'Why they are worse off']),
      rows: [[say.say(['原因与条款', 'Reason and clauses']), count], ...tally.lossReasons.map((one) => texts([one.reason, one.count]))],
    },
  ];
}

const POOLS: readonly Words[] = [
  ['学校', 'School'],
  ['年级', 'Grade'],
  ['统筹学位（现行）', 'Seats, published'],
  ['统筹学位（草稿）', 'Seats, draft'],
  ['第一意向（现行）', 'First wishes, published'],
  ['第一意向（草稿）', 'First wishes, draft'],
  ['有学位（现行）', 'Placed, published'],
  ['有学位（草稿）', 'Placed, draft'],
  ['超出', 'Beyond its seats'],
];

const poolSheet = ({ pools }: TrialResponse, say: Sayings): WrittenSheet => ({
  name: say.say(['各校学位', 'Seats by school']),
  rows: [
    POOLS.map((words) => say.say(words)),
    ...pools.map((pool) =>
      texts([
        pool.name ?? pool.school,
        pool.grade,
        pool.seatsBefore,
        pool.seatsAfter,
        pool.wantedFirstBefore,
        pool.wantedFirstAfter,
        pool.placedBefore,
        pool.placedAfter,
        pool.over,
      ]),
    ),
  ],
});

/** Who would gain and who would lose, counted every way the page counts it, a sheet each. */
export function effectsWorkbook(
  rehearsal: RehearsalResponse,
  language: Context['language'],
  authorityName: (code: string) => string,
): Promise<Buffer> {
  const say = new Sayings(language, authorityName);
  const { trial } = rehearsal;
  return writeTextWorkbook([
    ...countSheets(rehearsal, say),
    ...reasonSheets(rehearsal, say),
    ...(trial && trial.pools.length > 0 ? [poolSheet(trial, say)] : []),
  ]);
}
