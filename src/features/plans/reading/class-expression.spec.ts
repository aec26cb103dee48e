import { readClasses } from './class-expression';

const classes = (total: number, more: object = {}) => ({ kind: 'classes', total, byStage: {}, parts: [], seats: null, ...more });

describe('a cell of classes', () => {
  it.each([
    [36, classes(36)],
    ['４８班', classes(48)],
    ['24 班', classes(24)],
    ['24班(1080座)', classes(24, { seats: 1080 })],
    ['6轨36班（1620座）', classes(36, { seats: 1620 })],
    ['小学36班+初中18班', classes(54, { byStage: { primary: 36, junior: 18 } })],
    ['小学：24班、初中：12班', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['小学24班(1080座)+初中12班(600座)', classes(36, { byStage: { primary: 24, junior: 12 }, seats: 1680 })],
    ['24班/1080座', classes(24, { seats: 1080 })],
    ['24班，1080个学位', classes(24, { seats: 1080 })],
    ['小学（24班）+初中（12班）', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['初中12班；小学24班', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['24班小学、12班初中', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['24班(小学)+12班(初中)', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['24/18', classes(42, { parts: [24, 18] })],
    ['12\n6', classes(18, { parts: [12, 6] })],
    ['2 2 2', classes(6, { parts: [2, 2, 2] })],
    ['三十六个班', classes(36)],
    ['小学二十四班+初中十二班', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['十轨三十班', classes(30)],
    ['24①', { kind: 'unreadable', text: '24①' }],
    ['6/6/6', classes(18, { parts: [6, 6, 6] })],
    ['', { kind: 'none' }],
    ['—', { kind: 'none' }],
    ['24班左右', { kind: 'unreadable', text: '24班左右' }],
    ['24-36班', { kind: 'unreadable', text: '24-36班' }],
    ['36班（小学24班、初中12班）', classes(36, { byStage: { primary: 24, junior: 12 } })],
    ['54班（36+18）', classes(54, { parts: [36, 18] })],
    ['四轨24班', classes(24)],
    ['36班（小学24班、初中18班）', { kind: 'unreadable', text: '36班（小学24班、初中18班）' }],
    [1080, { kind: 'unreadable', text: '1080' }],
    ['若干', { kind: 'unreadable', text: '若干' }],
    ['24班（含预留6班）', { kind: 'unreadable', text: '24班（含预留6班）' }],
    [24.5, { kind: 'unreadable', text: '24.5' }],
  ])('reads %p', (cell, expected) => {
    expect(readClasses(cell)).toEqual(expected);
  });
});
