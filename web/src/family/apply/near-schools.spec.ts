import { findSchools } from './near-schools';

const school = (code: string, name: string, lon: number | null) => ({ code, name, authorityCode: code.slice(0, 2), lon, lat: lon === null ? null : 34.7, seats: 2 });
const schools = [school('A1', '文化路第一小学', 113.7), school('A2', '纬五路 小学', 113.6), school('B1', '文化路第二小学', null)];
const home = { lon: 113.6, lat: 34.7 };

describe('the schools to wish from', () => {
  it('stand nearest first, those without a point last', () => {
    expect(findSchools(schools, [home], { text: '', authority: '' }).map(({ code, metres }) => [code, metres === null ? null : Math.round(metres / 1000)])).toEqual([
      ['A2', 0],
      ['A1', 9],
      ['B1', null],
    ]);
  });

  it('count from the nearest of several places', () => {
    expect(findSchools(schools, [home, { lon: 113.7, lat: 34.7 }], { text: '', authority: '' }).map(({ metres }) => metres)).toEqual([0, 0, null]);
  });

  it('are found by parts of the name, blanks aside, and by authority', () => {
    expect(findSchools(schools, [], { text: '文化 二', authority: '' }).map(({ code }) => code)).toEqual(['B1']);
    expect(findSchools(schools, [], { text: '五路小学', authority: '' }).map(({ code }) => code)).toEqual(['A2']);
    expect(findSchools(schools, [], { text: '', authority: 'B1' }).map(({ code }) => code)).toEqual(['B1']);
  });

  it('stand first where the child may probably be placed, however far', () => {
    const found = findSchools(schools, [home], { text: '', authority: '', first: ['B1'] });
    expect(found.map(({ code }) => code)).toEqual(['B1', 'A2', 'A1']);
  });
});
