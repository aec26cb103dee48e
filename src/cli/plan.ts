import { readLayoutPlanOf, readShapes, type DistrictShapes } from '../features/plans';
import { readSheets } from '../platform/files/read-sheet';
import { readArguments } from './arguments';
import { UsageFault, type Command } from './command';
import { readJson } from './json-file';
import { sheetBytes } from './sheet-file';

function shapesOf(path: string | undefined): DistrictShapes | undefined {
  if (path === undefined) return undefined;
  const shapes = readJson(path, readShapes);
  if (!shapes.ok) throw new UsageFault(shapes.error.message);
  return shapes.value;
}

/** Reads a layout plan sheet and prints what it says (xuewei.plan/1). Needs no database and changes nothing. */
export const plan: Command = {
  usage: 'plan read FILE [--shapes FILE] [--coords wgs84|gcj02|bd09] [--mapping FILE.json]',
  does: 'read a layout plan sheet into JSON with findings; a mapping names its columns: {"heading": "planned.classes"}',
  async run({ args, out }) {
    if (args[0] !== 'read') throw new UsageFault(`usage: ${this.usage}`);
    const { words, values } = readArguments(args.slice(1), {
      usage: this.usage,
      words: ['FILE'],
      values: ['shapes', 'coords', 'mapping'],
    });
    const { fileName, bytes } = sheetBytes(words[0]!);
    const path = values.get('mapping');
    const mapping = path === undefined ? undefined : readJson(path, (json) => json as Readonly<Record<string, string>>);
    const shapes = shapesOf(values.get('shapes'));
    const sheets = await readSheets(bytes, fileName);
    if (!sheets.ok) throw new UsageFault(sheets.error.message);
    const read = readLayoutPlanOf(sheets.value, { coords: values.get('coords') ?? 'wgs84', shapes, mapping });
    if (!read.ok) throw new UsageFault(read.error.message);
    out(JSON.stringify(read.value, null, 2));
    return 0;
  },
};
