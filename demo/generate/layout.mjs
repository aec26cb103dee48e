// Reads the two layout plan files and yields the public schools that are open in 2027, with the most entry classes each may have.
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { districtByName } from './authorities.mjs';

const OPEN = new Set(['现状保留', '改扩建']);
const number = (value) => {
  const found = String(value ?? '')
    .normalize('NFKC')
    .match(/\d+(\.\d+)?/);
  return found ? Number(found[0]) : null;
};
const point = (lon, lat) => (lon && lat ? { lon: Number(lon), lat: Number(lat) } : null);

function stagesOf(kind, current, planned) {
  if (kind === '小学') return { primary: current / 6 };
  if (kind === '初中') return { junior: current / 3 };
  const text = String(planned).normalize('NFKC');
  const part = (word) => Number(text.match(new RegExp(`${word}(\\d+)班`))?.[1] ?? 0);
  const [primary, junior, senior] = [part('小学'), part('初中'), part('高中')];
  // The sheet splits planned classes only: without equal sums nobody knows how many stand today.
  if (primary + junior + senior !== current) return {};
  return { ...(primary ? { primary: primary / 6 } : {}), ...(junior ? { junior: junior / 3 } : {}) };
}

export async function readSchools(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const schools = [];
  book.worksheets[0].eachRow((row) => {
    const cell = (column) => row.getCell(column).value;
    if (!/^ZX-/.test(String(cell(2) ?? '')) || !OPEN.has(cell(18)) || cell(5) !== '公办') return;
    const stages = stagesOf(cell(4), number(cell(10)), cell(13));
    if (Object.keys(stages).length === 0) return;
    if (Object.values(stages).some((tracks) => !Number.isInteger(tracks))) throw new Error(`uneven: ${cell(2)}`);
    const district = districtByName(cell(6));
    schools.push({ code: cell(2), name: cell(3), ownership: 'public', district, stages, point: point(cell(22), cell(23)) });
  });
  return schools.filter((school) => !/高中/.test(school.name));
}

export async function readKindergartens(file) {
  const text = new TextDecoder('gb18030').decode(await readFile(file));
  const ownership = { 公办: 'public', 民办: 'private', 普惠性民办: 'inclusivePrivate' };
  return text
    .split(/\r?\n/)
    .map((line) => line.split(','))
    .filter((cells) => /^\d+$/.test(cells[0]) && OPEN.has(cells[10]))
    .map((cells) => ({
      code: `YE-${cells[0].padStart(3, '0')}`,
      name: cells[1],
      ownership: ownership[cells[2]],
      district: districtByName(cells[3]),
      stages: { kindergarten: number(cells[7]) / 3 },
      point: point(cells[13], cells[14]),
    }));
}
