import { readPlanningGround, type PlanningGround } from './planning-ground';

const words = { zh: '示意', en: 'Drawn' };
const zone = {
  code: 'Z',
  ...words,
  outline: [
    [113, 34],
    [114, 34],
    [114, 35],
    [113, 34],
  ],
  housing: [{ ...words, households: 10, point: { lon: 113.5, lat: 34.2 } }],
};
const ground = {
  format: 'xuewei.planning/1',
  title: words,
  notice: words,
  authorities: { ZD: { births: { 2024: 10 }, residents: { 2027: 100 } } },
  entering: { K1: 0, G1: 10_000, G7: 20_000, G10: 6_000 },
  perThousand: { primary: 66, senior: 1000 },
  thresholds: { short: 0, surplus: 20, closure: 1000 },
  survey: [{ authority: 'ZD', stage: 'primary', schoolYear: 2027, children: 1_000_000 }],
  zones: [zone],
  sources: { births: '示意' },
};
const faultsOf = (json: unknown): string[] => {
  const read = readPlanningGround(json);
  return read.ok ? [] : read.error.map(({ at }) => at);
};
const messageOf = (json: unknown): [string, string] | null => {
  const read = readPlanningGround(json);
  return read.ok ? null : [read.error[0]!.zh, read.error[0]!.en];
};

describe('a planning file', () => {
  it('is taken as it stands, with and without what only some cities know', () => {
    const read = readPlanningGround(ground);
    expect(read).toEqual({ ok: true, value: ground });
    const more = {
      ...ground,
      perThousandHouseholds: { primary: 260 },
      survey: [{ authority: 'ZD', zone: 'Z', stage: 'primary', schoolYear: 2000, children: 0 }],
      zones: [
        {
          ...zone,
          housing: [{ ...zone.housing[0]!, from: 2999, households: 0 }],
          residents: { 2027: 100_000_000 },
          births: {},
          pupils: { schoolYear: 2027, byGrade: { K1: 0, G12: 1_000_000 } },
        },
      ],
      sources: {},
    } satisfies Record<keyof PlanningGround, unknown>;
    expect(faultsOf(more)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['another format', { format: 'xuewei.planning/2' }, ['/format']],
    ['an unknown key', { more: 1 }, ['/more']],
    ['a wording in one language', { title: { zh: '题' } }, ['/title/en']],
    ['a wording of blanks', { notice: { zh: ' ', en: 'x' } }, ['/notice/zh']],
    ['a wording that is none', { notice: 7 }, ['/notice', '/notice/zh', '/notice/en']],
    ['authorities as a list', { authorities: [] }, ['/authorities']],
    ['nothing for an authority', { authorities: { ZD: null } }, ['/authorities/ZD', '/authorities/ZD/births', '/authorities/ZD/residents']],
    ['an unknown key of an authority', { authorities: { ZD: { births: {}, residents: {}, deaths: {} } } }, ['/authorities/ZD/deaths']],
    ['a year that is none', { authorities: { ZD: { births: { 1999: 1, x2027: 1, 20270: 1 }, residents: {} } } }, ['/authorities/ZD/births/1999', '/authorities/ZD/births/20270', '/authorities/ZD/births/x2027']],
    ['people that are no count', { authorities: { ZD: { births: { 2027: -1 }, residents: { 2027: 100_000_001 } } } }, ['/authorities/ZD/births/2027', '/authorities/ZD/residents/2027']],
    ['a share above two', { entering: { K1: 20_001, G1: 0.5, G7: null } }, ['/entering/K1', '/entering/G1', '/entering/G7', '/entering/G10']],
    ['a share of a grade that nobody enters', { entering: { ...ground.entering, G2: 1 } }, ['/entering/G2']],
    ['a norm above all residents', { perThousand: { primary: 1001 } }, ['/perThousand/primary']],
    ['a norm of no stage', { perThousand: { college: 1 } }, ['/perThousand/college']],
    ['a norm of households that is none', { perThousandHouseholds: { primary: '1' } }, ['/perThousandHouseholds/primary']],
    ['thresholds that are none', { thresholds: { short: -1, surplus: 1001 } }, ['/thresholds/short', '/thresholds/surplus', '/thresholds/closure']],
    ['an unknown threshold', { thresholds: { ...ground.thresholds, least: 1 } }, ['/thresholds/least']],
    ['a survey that is no list', { survey: {} }, ['/survey']],
    ['a line of the survey that is wrong all over', { survey: [{ zone: 'Y', more: 1, children: 1_000_001 }] }, ['/survey/0/more', '/survey/0/authority', '/survey/0/zone', '/survey/0/stage', '/survey/0/schoolYear', '/survey/0/children']],
    ['a survey of no year', { survey: [{ ...ground.survey[0]!, schoolYear: 1999 }, { ...ground.survey[0]!, schoolYear: 3000 }] }, ['/survey/0/schoolYear', '/survey/1/schoolYear']],
    ['zones that are no list', { zones: 'Z' }, ['/zones']],
    ['two zones with one code', { zones: [zone, zone] }, ['/zones/1/code']],
    ['a zone without a name', { zones: [{ ...zone, zh: undefined, en: '' }] }, ['/zones/0/zh', '/zones/0/en']],
    ['a zone with an unknown key', { zones: [{ ...zone, drawn: true }] }, ['/zones/0/drawn']],
    ['a zone without a code', { zones: [{ ...zone, code: 7 }, { ...zone, code: 7 }] }, ['/zones/0/code', '/zones/1/code']],
    ['an outline that is open', { zones: [{ ...zone, outline: [[113, 34], [114, 34], [114, 35], [113, 35]] }] }, ['/zones/0/outline']],
    ['an outline of three positions', { zones: [{ ...zone, outline: [[113, 34], [114, 34], [113, 34]] }] }, ['/zones/0/outline']],
    ['a position off the globe', { zones: [{ ...zone, outline: [[181, 34], [114, 91], ['114', 35], [181, 34]] }] }, ['/zones/0/outline/0', '/zones/0/outline/1', '/zones/0/outline/2', '/zones/0/outline/3']],
    ['a position that is none', { zones: [{ ...zone, outline: [7, [1], [1, 2], 7] }] }, ['/zones/0/outline/0', '/zones/0/outline/1', '/zones/0/outline/3']],
    ['housing that is no list', { zones: [{ ...zone, housing: null }] }, ['/zones/0/housing']],
    ['a home that is wrong all over', { zones: [{ ...zone, housing: [{ households: 1_000_001, point: { lon: 113, high: 3 }, from: 1999, more: 1 }] }] }, ['/zones/0/housing/0/more', '/zones/0/housing/0/zh', '/zones/0/housing/0/en', '/zones/0/housing/0/households', '/zones/0/housing/0/point/high', '/zones/0/housing/0/point', '/zones/0/housing/0/from']],
    ['people of a zone that are no count', { zones: [{ ...zone, residents: { 2027: 0.5 }, births: [] }] }, ['/zones/0/residents/2027', '/zones/0/births']],
    ['pupils of no year and grade', { zones: [{ ...zone, pupils: { byGrade: { G13: 1, G1: -1 }, of: 1 } }] }, ['/zones/0/pupils/of', '/zones/0/pupils/schoolYear', '/zones/0/pupils/byGrade/G13', '/zones/0/pupils/byGrade/G1']],
    ['a source without a word', { sources: { births: '' } }, ['/sources/births']],
  ])('with %s is refused at its place', (_, wrong, places) => {
    expect([...new Set(faultsOf({ ...ground, ...wrong }))]).toEqual(places);
  });

  it('that is no object is refused at every place that it must have', () => {
    expect(faultsOf(null)).toEqual(expect.arrayContaining(['', '/format', '/title', '/authorities', '/entering', '/survey', '/zones', '/sources']));
    expect(faultsOf([])).toContain('');
    expect(faultsOf('x')).toContain('');
  });

  it('says what to write instead', () => {
    expect(messageOf({ ...ground, format: 1 })).toEqual(['须为 xuewei.planning/1', 'must be xuewei.planning/1']);
    expect(messageOf({ ...ground, more: 1 })).toEqual(['没有这一项，请去掉', 'there is no such key; leave it out']);
    expect(messageOf({ ...ground, sources: [] })).toEqual(['须为一组填写项', 'must be an object']);
    expect(messageOf({ ...ground, sources: { births: 1 } })).toEqual(['须为文字', 'must be text']);
    expect(messageOf({ ...ground, survey: 1 })).toEqual(['须为列表', 'must be a list']);
    expect(messageOf({ ...ground, perThousand: { primary: -1 } })).toEqual(['须为 0 至 1000 的整数', 'must be a whole number from 0 to 1000']);
    expect(messageOf({ ...ground, authorities: { ZD: { births: { x: 1 }, residents: {} } } })).toEqual(['须为年份，如 2027', 'must be a year such as 2027']);
    expect(messageOf({ ...ground, survey: [{ ...ground.survey[0]!, schoolYear: 0 }] })).toEqual(['须为年份，如 2027', 'must be a year such as 2027']);
    expect(messageOf({ ...ground, survey: [{ ...ground.survey[0]!, stage: 'x' }] })).toEqual([
      '须为 kindergarten、primary、junior、senior 之一',
      'must be one of kindergarten, primary, junior, senior',
    ]);
    expect(messageOf({ ...ground, survey: [{ ...ground.survey[0]!, zone: 'Y' }] })).toEqual(['须为 zones 中一个片区的代码', 'must be the code of one of the zones']);
    expect(messageOf({ ...ground, zones: [zone, zone] })).toEqual(['片区代码重复，请改用另一个', 'another zone has this code; give it one of its own']);
    expect(messageOf({ ...ground, zones: [{ ...zone, outline: [] }] })).toEqual(['须为闭合的一圈，至少四点', 'must be a closed ring of four positions or more']);
    expect(messageOf({ ...ground, zones: [{ ...zone, outline: [1, 1, 1, 1] }] })).toEqual(['须为经度和纬度', 'must be a longitude and a latitude']);
  });
});
