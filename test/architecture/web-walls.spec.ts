import { plant, runTool, type Plant } from './plant';

interface Cruised {
  readonly summary: {
    readonly violations: { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

const PACKAGES = ['react', 'antd', '@ant-design/icons', 'antd-mobile', 'echarts'];

/** A browser side that keeps every wall. */
const SOUND = {
  'src/domain/kernel/ids.ts': 'export const asId = (text: string): string => text;\n',
  'src/platform/http/guard.ts': 'export const guard = 1;\n',
  'web/src/kit/page.tsx':
    "import 'react';\nimport { sayDay } from '../lib/times';\nimport './page.css';\nexport const Page = sayDay;\n",
  'web/src/kit/page.css': '.x-page {}\n',
  'web/src/kit/staff/list-table.tsx': "import 'antd';\nimport { Page } from '../page';\nexport const ListTable = Page;\n",
  'web/src/kit/phone/picker.tsx': "import 'antd-mobile';\nexport const Picker = 1;\n",
  'web/src/lib/times.ts': "import { asId } from '../../../src/domain/kernel/ids';\nexport const sayDay = asId;\n",
  'web/src/api/seats.queries.ts': "import { sayDay } from '../lib/times';\nexport const useSeats = sayDay;\n",
  'web/src/family/index.tsx':
    "import { Page } from '../kit/page';\nimport { Picker } from '../kit/phone/picker';\nexport const Component = [Page, Picker];\n",
  'web/src/office/index.tsx':
    "import { ListTable } from '../kit/staff/list-table';\nimport { useSeats } from '../api/seats.queries';\nexport const Component = [ListTable, useSeats];\n",
  'web/src/routes.tsx': "export const routes = [() => import('./family'), () => import('./office')];\n",
};

const BREACHES: readonly { wall: string; rule: string; file: string; text: string }[] = [
  {
    wall: 'an office that borrows from families',
    rule: 'web-audiences-never-meet',
    file: 'web/src/office/borrowed.tsx',
    text: "import '../family';\n",
  },
  {
    wall: 'an open page that loads an audience later',
    rule: 'web-audiences-never-meet',
    file: 'web/src/open/later.tsx',
    text: "export const later = () => import('../office');\n",
  },
  {
    wall: 'a type taken from another audience',
    rule: 'web-audiences-never-meet',
    file: 'web/src/school/typed.tsx',
    text: "import type { Component } from '../office';\nexport type Other = typeof Component;\n",
  },
  {
    wall: 'a kit that asks the server',
    rule: 'web-kit-knows-no-domain',
    file: 'web/src/kit/asking.tsx',
    text: "import '../api/seats.queries';\n",
  },
  {
    wall: 'a kit that knows an audience',
    rule: 'web-kit-knows-no-domain',
    file: 'web/src/kit/framed.tsx',
    text: "import '../family';\n",
  },
  {
    wall: 'a kit that knows a rule of the service',
    rule: 'web-kit-knows-no-domain',
    file: 'web/src/kit/ruled.tsx',
    text: "import '../../../src/domain/kernel/ids';\n",
  },
  {
    wall: 'a question that knows who asks',
    rule: 'web-ground-knows-no-audience',
    file: 'web/src/api/asked.queries.ts',
    text: "import '../office';\n",
  },
  {
    wall: "a family's page with the desks' kit",
    rule: 'web-phones-carry-no-desk',
    file: 'web/src/family/desk.tsx',
    text: "import '../kit/staff/list-table';\n",
  },
  {
    wall: "a family's page with antd",
    rule: 'web-phones-carry-no-desk',
    file: 'web/src/family/table.tsx',
    text: "import 'antd';\n",
  },
  {
    wall: "a school's page with the phones' kit",
    rule: 'web-desks-carry-no-phone',
    file: 'web/src/school/phone.tsx',
    text: "import 'antd-mobile';\n",
  },
  {
    wall: 'a page that reaches into the service',
    rule: 'web-sees-the-server-through-generated-types',
    file: 'web/src/lib/reach.ts',
    text: "import '../../../src/platform/http/guard';\n",
  },
  { wall: 'a page that needs Node', rule: 'web-knows-no-node', file: 'web/src/lib/bytes.ts', text: "import 'node:fs';\n" },
  { wall: 'a circle', rule: 'web-no-circle', file: 'web/src/lib/round.ts', text: "import './trip';\nexport const round = 1;\n" },
];
const COUNTERPARTS = { 'web/src/lib/trip.ts': "import { round } from './round';\nexport const trip = round;\n" };

async function cruise(house: Plant): Promise<Cruised> {
  const args = ['--config', 'web/walls.cjs', '--output-type', 'json', 'web'];
  const { stdout, stderr } = await runTool(house.root, 'dependency-cruiser/bin/dependency-cruise.mjs', args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Cruised;
}

describe('import walls of the browser side', () => {
  let sound: Plant;
  let broken: Plant;
  let found: Set<string>;
  beforeAll(async () => {
    sound = plant(PACKAGES, SOUND);
    broken = plant(PACKAGES, {
      ...SOUND,
      ...COUNTERPARTS,
      ...Object.fromEntries(BREACHES.map(({ file, text }) => [file, text])),
    });
    const { summary } = await cruise(broken);
    found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  }, 60_000);
  afterAll(() => {
    sound.remove();
    broken.remove();
  });

  it('let pages through that keep the rules', async () => {
    const { summary } = await cruise(sound);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it.each(BREACHES)('stop $wall', ({ rule, file }) => {
    expect([...found].filter((line) => line.endsWith(` ${file}`))).toContain(`${rule} ${file}`);
  });
});
