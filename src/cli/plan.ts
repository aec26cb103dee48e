import { readLayoutPlanOf, readShapes, type DistrictShapes } from '../features/plans';
import { readSheets } from '../platform/files/read-sheet';
import { fileBytes } from './imports';
import { readJson } from './json-file';
import { option, positional, UsageFault, type Command } from './command';

function shapesOf(path: string | undefined): DistrictShapes | undefined {
  if (path === undefined) return undefined;
  const shapes = readJson(path, readShapes);
  if (!shapes.ok) throw new UsageFault(shapes.error.message);
  return shapes.value;
}

/** Reads a layout plan sheet and prints what it says (xuewei.plan/1). Needs no database and changes nothing. */
export const plan: Command = {
  usage: 'plan read FILE [--shapes FILE] [--coords wgs84|gcj02|bd09]',
  does: 'read a layout plan sheet into JSON with findings',
  async run({ args, out }) {
    if (args[0] !== 'read') throw new UsageFault(`usage: ${this.usage}`);
    const { fileName, bytes } = fileBytes(positional(args.slice(1), ['shapes', 'coords'])[0]);
    const sheets = await readSheets(bytes, fileName);
    if (!sheets.ok) throw new UsageFault(sheets.error.message);
    const read = readLayoutPlanOf(sheets.value, { coords: option(args, 'coords') ?? 'wgs84', shapes: shapesOf(option(args, 'shapes')) });
    if (!read.ok) throw new UsageFault(read.error.message);
    out(JSON.stringify(read.value, null, 2));
    return 0;
  },
};
