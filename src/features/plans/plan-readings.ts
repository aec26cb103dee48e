import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { pause } from '../../platform/clock/system-clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AppError } from '../../platform/errors/app-error';
import type { CellNote } from '../../platform/files/commented-workbook';
import { OffLoop } from '../../platform/queues/off-loop';
import { DistrictShapesRepository } from './district-shapes.repository';
import type { PlanFileInput } from './plan-file';
import type { Answered, OpenedSheets, PlanQuestion, ReadPlan } from './plan-thread';
import type { PlanUploadEntity } from './plan-upload.entity';
import { PlanUploadsRepository } from './plan-uploads.repository';
import { planErrors } from './plans.errors';
import type { DistrictShapes } from './reading/district-shapes';
import type { Progress } from './reading-progress';
import { refusalError } from './refusal-words';

const THREAD = join(__dirname, `plan-thread${__filename.endsWith('.ts') ? '.ts' : '.js'}`);
const PROGRESS_MILLIS = 400;

type Told = (progress: Progress) => Promise<void>;
const NOBODY: Told = () => Promise.resolve();

/** How a file is read; where the city's districts lie is the reading's own affair. */
type ReadingInput = Omit<PlanFileInput, 'bytes' | 'fileName' | 'shapes'>;

/** Reads kept files in a thread of their own, for dry runs and for adoption. */
@Injectable()
export class PlanReadings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: PlanUploadsRepository,
    private readonly shapes: DistrictShapesRepository,
  ) {}

  /** Opens the file, lets `use` work with it and closes it; `told` hears how far it is unpacked. Refuses PLAN.UNREADABLE, PLAN.READING_FAILED. */
  async with<T>(
    ctx: Context,
    upload: Pick<PlanUploadEntity, 'sha256' | 'fileName'>,
    use: (reading: PlanReading) => Promise<T>,
    told: Told = NOBODY,
  ): Promise<T> {
    const { bytes, shapes } = await this.work.read(ctx, async (read) => ({
      bytes: await this.uploads.file(read, upload.sha256),
      shapes: await this.shapes.standing(read),
    }));
    const thread = OffLoop.start(THREAD);
    try {
      const progress = new SharedArrayBuffer(8);
      const sheets = await watching(asked<OpenedSheets>(thread, { ask: 'open', fileName: upload.fileName, bytes, progress }), progress, told);
      return await use(new PlanReading(thread, sheets, shapes));
    } finally {
      await thread.end();
    }
  }
}

/** A file that is open for reading. */
export class PlanReading {
  constructor(
    private readonly thread: OffLoop,
    readonly sheets: OpenedSheets,
    private readonly shapes: DistrictShapes | undefined,
  ) {}

  /** `told` hears how far its rows are read. Refuses PLAN.NOT_A_PLAN, PLAN.HEADINGS_NOT_FOUND, PLAN.READING_FAILED. */
  read(input: ReadingInput, told: Told = NOBODY): Promise<ReadPlan> {
    const progress = new SharedArrayBuffer(8);
    const answer = asked<ReadPlan>(this.thread, { ask: 'read', input: { ...input, shapes: this.shapes }, progress });
    return watching(answer, progress, told);
  }

  /** The file as an .xlsx with these comments. */
  async comment(notes: readonly CellNote[]): Promise<Buffer> {
    return Buffer.from(await asked<Uint8Array>(this.thread, { ask: 'comment', notes }));
  }
}

/** How an upload was read, or asks to be: by the mapping that it has, unless another is given. */
export function readingInput(
  upload: Pick<PlanUploadEntity, 'coords' | 'askedYear' | 'mapping'>,
  mapping = upload.mapping === null ? null : (JSON.parse(upload.mapping) as Readonly<Record<string, string>>),
): ReadingInput {
  return {
    coords: upload.coords,
    ...(upload.askedYear === null ? {} : { schoolYear: upload.askedYear }),
    ...(mapping === null ? {} : { mapping }),
  };
}

/** Waits for the answer and tells, every now and then, what the thread has written of its progress. */
async function watching<T>(answer: Promise<T>, progress: SharedArrayBuffer, told: Told): Promise<T> {
  const numbers = new Int32Array(progress);
  const done = answer.then(
    () => true,
    () => true,
  );
  for (let before = 0; !(await Promise.race([done, pause(PROGRESS_MILLIS).then(() => false)]));) {
    const now = Atomics.load(numbers, 0);
    if (now !== before) await told({ done: now, total: Atomics.load(numbers, 1) });
    before = now;
  }
  return answer;
}

async function asked<T>(thread: OffLoop, question: PlanQuestion): Promise<T> {
  let answer: Answered<T>;
  try {
    answer = await thread.ask<Answered<T>>(question);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw planErrors.readingFailed();
  }
  if (!answer.ok) throw refusalError(answer.refusal);
  return answer.value;
}
