import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { SetWindows } from '../features/applications';
import { StaffDirectory, type StaffInput } from '../features/people';
import { KeepPlanningGround } from '../features/planning';
import { ImportPlan, ImportShapes } from '../features/plans';
import { DraftPolicy, PublishPolicy } from '../features/policies';
import { OpenRound, type LotterySetting } from '../features/rounds';
import { AuthorityRegister, ImportAuthorities, Schools } from '../features/schools';
import { ImportTalents } from '../features/talents';
import { MoveClock } from '../platform/clock/move-clock.command';
import { PublishCalendar, type YearCalendar } from '../platform/clock/publish-calendar.command';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { APP_CONFIG } from '../platform/context/tokens';
import type { AppConfig } from '../../config/env';
import { shellContext, UsageFault, type Command, type Shell } from './command';

/** `demo/season.json`: windows and lottery of the demonstration season. */
interface DemoSeason {
  readonly schoolYear: number;
  readonly calendar: YearCalendar;
  readonly rounds: readonly {
    readonly kind: 'main' | 'transfer';
    readonly opensAt: string;
    readonly closesAt: string;
    /** With each part's words, which only the driver sends, as its holder. */
    readonly lottery: {
      readonly parts: readonly (LotterySetting['parts'][number] & { readonly text: string; readonly nonce: string })[];
    } & Pick<LotterySetting, 'substitute'>;
    readonly roundKey: string;
  }[];
}

/** `demo/staff.json`: accounts of the demonstration; `{code}` stands for each school's code. */
interface DemoStaff {
  readonly password: string;
  readonly totpSecret: string;
  readonly staff: readonly (Omit<StaffInput, 'password' | 'totpSecret'> & { readonly pattern?: string })[];
}

const PLANS = ['layout-plan-schools-2020-2035.xlsx', 'layout-plan-kindergartens-2021-2035.csv', 'enrolment-plan-2027.xlsx'];
const demo = join(__dirname, '..', '..', '..', 'demo');
const bytes = (name: string): Buffer => readFileSync(join(demo, name));
const text = (name: string): string => bytes(name).toString('utf8');
const json = <T>(name: string): T => JSON.parse(text(name)) as T;

async function loadStaff(app: INestApplicationContext): Promise<void> {
  const ctx = shellContext('demo');
  const { password, totpSecret, staff } = json<DemoStaff>('staff.json');
  const schools = await app.get(UnitOfWork).read(ctx, (read) => app.get(Schools, { strict: false }).all(read));
  const people = staff.flatMap(({ pattern, ...person }): StaffInput[] => {
    if (pattern === undefined) return [{ ...person, password, totpSecret }];
    return schools.map((school) => ({
      ...person,
      login: pattern.replace('{code}', school.code),
      displayName: school.name.slice(0, 50),
      schoolId: school.id,
      password,
      totpSecret,
    }));
  });
  await app.get(StaffDirectory, { strict: false }).create(ctx, people);
}

async function openRounds(app: INestApplicationContext): Promise<void> {
  const ctx = shellContext('demo');
  const season = json<DemoSeason>('season.json');
  const authorities = (
    await app.get(UnitOfWork).read(ctx, (read) => app.get(AuthorityRegister, { strict: false }).tree(read))
  ).codes();
  for (const round of season.rounds) {
    const { schoolYear } = season;
    await app.get(SetWindows, { strict: false }).execute(ctx, {
      schoolYear,
      round: round.kind,
      authorities,
      opensAt: new Date(round.opensAt),
      closesAt: new Date(round.closesAt),
    });
    await app.get(OpenRound, { strict: false }).execute(ctx, {
      schoolYear,
      kind: round.kind,
      lottery: {
        ...round.lottery,
        parts: round.lottery.parts.map(({ role, zh, en, enteredBy }) => ({ role, zh, en, enteredBy })),
      },
      roundKey: round.roundKey,
      authorities,
    });
  }
}

async function load({ progress }: Shell, app: INestApplicationContext): Promise<void> {
  const steps: (readonly [string, () => Promise<unknown>])[] = [
    [
      'authorities',
      () => app.get(ImportAuthorities, { strict: false }).execute(shellContext('demo'), { text: text('authorities.json') }),
    ],
    [
      'shapes',
      () => app.get(ImportShapes, { strict: false }).execute(shellContext('demo'), json<unknown>('shapes/zhengzhou-districts.geojson')),
    ],
    [
      'policy',
      async () => {
        const drafted = await app
          .get(DraftPolicy, { strict: false })
          .execute(shellContext('demo.draft'), { text: text('policies/sp-2027.json') });
        if (drafted.draftId !== null)
          await app.get(PublishPolicy, { strict: false }).execute(shellContext('demo.publish'), { draftId: drafted.draftId });
      },
    ],
    ...PLANS.map(
      (fileName) =>
        [
          fileName,
          () =>
            app.get(ImportPlan, { strict: false }).execute(shellContext('demo'), { fileName, bytes: bytes(`plans/${fileName}`) }),
        ] as const,
    ),
    [
      'talents',
      () =>
        app
          .get(ImportTalents, { strict: false })
          .execute(shellContext('demo'), { fileName: 'talents-2027.csv', bytes: bytes('talents-2027.csv') }),
    ],
    [
      'planning',
      () => app.get(KeepPlanningGround, { strict: false }).execute(shellContext('demo'), json<unknown>('planning-2027.json')),
    ],
    ['staff', () => loadStaff(app)],
    ['calendar', () => app.get(PublishCalendar, { strict: false }).execute(shellContext('demo'), json<DemoSeason>('season.json').calendar)],
    ['rounds', () => openRounds(app)],
  ];
  for (const [at, [name, step]] of steps.entries()) {
    progress(name, at, steps.length);
    await step();
  }
  progress('done', steps.length, steps.length);
}

/** Loads the demonstration city; loading it again changes nothing. */
export const demoLoad: Command = {
  usage: 'demo load [--if-empty]',
  does: 'load the demonstration city (invented figures, 演示数据); refused in production',
  async run(shell) {
    if (shell.args[0] !== 'load') throw new UsageFault(`usage: ${this.usage}`);
    const app = await shell.house();
    if (app.get<AppConfig>(APP_CONFIG, { strict: false }).production)
      throw new UsageFault('demonstration data does not exist in production');
    const ctx = shellContext('demo');
    const known = await app.get(UnitOfWork).read(ctx, (read) => app.get(AuthorityRegister, { strict: false }).all(read));
    if (known.length > 0 && shell.args.includes('--if-empty')) {
      shell.out('not empty: nothing loaded');
      return 0;
    }
    await app.get(MoveClock, { strict: false }).markDemonstration(ctx);
    await load(shell, app);
    shell.out('demonstration city loaded');
    return 0;
  },
};
