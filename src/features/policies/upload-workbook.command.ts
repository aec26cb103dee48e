import { Injectable } from '@nestjs/common';
import { examine } from '../../domain/eligibility/edit';
import type { ReadSheets, SheetFinding } from '../../domain/eligibility/sheets';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import { CreateDraft } from './create-draft.command';
import { EditDraft } from './edit-draft.command';
import { findingWords } from './finding-words';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import { readPolicyWorkbook } from './policy-workbook';
import type { WorkbookReadResponse, WorkbookRequest } from './workbooks.dto';

/** An officer sends back a workbook: a new draft from it, or the whole content of a draft in one step that can be undone. */
@Injectable()
export class UploadWorkbook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly creation: CreateDraft,
    private readonly edits: EditDraft,
    private readonly authorities: AuthorityRegister,
  ) {}

  async create(ctx: Context, file: WorkbookRequest): Promise<WorkbookReadResponse> {
    const read = await this.read(ctx, file);
    const draft = await this.creation.execute(ctx, { policy: read.policy });
    const { findings, inFile } = await this.findings(ctx, read);
    return { ...draft, canUndo: false, canRedo: false, findings, inFile };
  }

  async replace(ctx: Context, id: string, revision: number, file: WorkbookRequest): Promise<WorkbookReadResponse> {
    const read = await this.read(ctx, file);
    const { inFile } = await this.findings(ctx, read);
    const value = read.policy as never;
    return { ...(await this.edits.edit(ctx, id, revision, [{ do: 'set', at: '', value }])), inFile };
  }

  private async read(ctx: Context, { fileName, contentBase64 }: WorkbookRequest): Promise<ReadSheets> {
    authorise(ctx, policyActions['policies.draft'], {});
    const read = await readPolicyWorkbook(Buffer.from(contentBase64, 'base64'), fileName);
    if (read.ok) return read.value;
    const fields = read.error.map(({ sheet, row, column, code, zh, en }) => ({
      field: [sheet, `${column ?? ''}${row ?? ''}`].filter((part) => part !== '').join('!'),
      code,
      zh,
      en,
    }));
    throw policyErrors.workbookUnread({ count: fields.length }, fields);
  }

  private findings(ctx: Context, read: ReadSheets): Promise<Pick<WorkbookReadResponse, 'findings' | 'inFile'>> {
    return this.work.read(ctx, async (asked: Read) => {
      const { findings } = examine(read.policy, await this.authorities.tree(asked));
      const words = findings.map((finding) => ({ finding, words: findingWords(finding) }));
      const placed = words.map(({ finding, words: { code, zh, en } }): SheetFinding => ({
        ...read.placeOf(finding),
        code,
        zh,
        en,
      }));
      return {
        findings: words.map(({ words: { field, code, zh, en } }) => ({ at: field, code, zh, en })),
        inFile: [...read.findings, ...placed],
      };
    });
  }
}
