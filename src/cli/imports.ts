import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportPlan, ImportShapes } from '../features/plans';
import { DraftPolicy, PublishPolicy } from '../features/policies';
import { ImportAuthorities } from '../features/schools';
import { ImportTalents, talentFindingWords } from '../features/talents';
import { PublishCalendar } from '../platform/clock/publish-calendar.command';
import { readArguments } from './arguments';
import { readJson } from './json-file';
import { sheetBytes } from './sheet-file';
import { positional, required, shellContext, UsageFault, type Command } from './command';

/** Bytes of a file that the user names. */
export function fileBytes(path: string | undefined): { fileName: string; bytes: Buffer } {
  const file = required(path, 'FILE');
  try {
    return { fileName: basename(file), bytes: readFileSync(file) };
  } catch {
    throw new UsageFault(`cannot read ${file}`);
  }
}

/** The columns that a person assigned by hand in a file of their own, if one is named. */
const mappingIn = (path: string | undefined): Readonly<Record<string, string>> | undefined =>
  path === undefined ? undefined : readJson(path, (json) => json as Readonly<Record<string, string>>);

export const importPlan: Command = {
  usage: 'import-plan FILE [--mapping FILE.json] [--coords wgs84|gcj02|bd09]',
  does: 'read a layout plan or an enrolment plan into a version with findings; a mapping names its columns: {"heading": "planned.classes"}',
  async run({ args, house, out }) {
    const { words, values } = readArguments(args, { usage: this.usage, words: ['FILE'], values: ['mapping', 'coords'] });
    const file = { ...sheetBytes(words[0]!), mapping: mappingIn(values.get('mapping')), coords: values.get('coords') };
    out(JSON.stringify(await (await house()).get(ImportPlan, { strict: false }).execute(shellContext('import-plan'), file)));
    return 0;
  },
};

export const importTalents: Command = {
  usage: 'import-talents FILE [--mapping FILE.json]',
  does: 'load a talent register; a mapping names its columns: {"heading": "certificate"}',
  async run({ args, house, out }) {
    const { words, values } = readArguments(args, { usage: this.usage, words: ['FILE'], values: ['mapping'] });
    const file = { ...sheetBytes(words[0]!), mapping: mappingIn(values.get('mapping')) };
    const imported = await (await house()).get(ImportTalents, { strict: false }).execute(shellContext('import-talents'), file);
    const findings = imported.findings.map((finding) => ({ ...finding, ...talentFindingWords(finding) }));
    out(JSON.stringify({ ...imported, findings }));
    return 0;
  },
};

export const importAuthorities: Command = {
  usage: 'import-authorities FILE',
  does: "load the tree of the city's authorities",
  async run({ args, house, out }) {
    const { bytes } = fileBytes(positional(args)[0]);
    out(
      JSON.stringify(
        await (
          await house()
        )
          .get(ImportAuthorities, { strict: false })
          .execute(shellContext('import-authorities'), { text: bytes.toString('utf8') }),
      ),
    );
    return 0;
  },
};

export const importShapes: Command = {
  usage: 'import-shapes FILE',
  does: "keep the outlines of the city's districts (GeoJSON; its member datum says what it is drawn in), against which points are checked",
  async run({ args, house, out }) {
    const json = readJson(required(positional(args)[0], 'FILE'), (read) => read);
    out(JSON.stringify(await (await house()).get(ImportShapes, { strict: false }).execute(shellContext('import-shapes'), json)));
    return 0;
  },
};

export const importCalendar: Command = {
  usage: 'import-calendar FILE',
  does: "publish a year's working days: JSON with year, daysOff, workDays",
  async run({ args, house, out }) {
    const calendar = readJson(required(positional(args)[0], 'FILE'), (json) => json);
    out(
      JSON.stringify(
        await (await house()).get(PublishCalendar, { strict: false }).execute(shellContext('import-calendar'), calendar),
      ),
    );
    return 0;
  },
};

export const draftPolicy: Command = {
  usage: 'draft-policy FILE',
  does: 'keep a policy file as a draft that waits for the second hand',
  async run({ args, house, out }) {
    const { bytes } = fileBytes(positional(args)[0]);
    out(
      JSON.stringify(
        await (
          await house()
        )
          .get(DraftPolicy, { strict: false })
          .execute(shellContext('draft-policy'), { text: bytes.toString('utf8') }),
      ),
    );
    return 0;
  },
};

export const publishPolicy: Command = {
  usage: 'publish-policy DRAFT-ID',
  does: 'publish a submitted draft as a version, in force on its first day',
  async run({ args, house, out }) {
    const draftId = required(positional(args)[0], 'DRAFT-ID');
    out(
      JSON.stringify(
        await (await house()).get(PublishPolicy, { strict: false }).execute(shellContext('publish-policy'), { draftId }),
      ),
    );
    return 0;
  },
};
