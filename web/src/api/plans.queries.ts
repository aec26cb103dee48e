// Plan files on their way to a version, and the versions.
import { useQuery } from '@tanstack/react-query';
import { answer, api, upload, type Schemas } from './client';

export type Upload = Schemas['PlanUploadResponse'];
export type UploadLine = Schemas['PlanUploadLineResponse'];
export type Finding = Schemas['UploadFindingResponse'];
export type PlanVersion = Schemas['PlanResponse'];
export type PlanDifferences = Schemas['PlanDifferencesResponse'];

export const UPLOADS = ['plans', 'uploads'] as const;
export const VERSIONS = ['plans', 'versions'] as const;

interface Paging {
  readonly page?: number;
  readonly pageSize?: number;
}

export const useUploads = (query: Paging) =>
  useQuery({ queryKey: [...UPLOADS, query], queryFn: () => askUploads(query) });

export const useUpload = (id: string) =>
  useQuery({ queryKey: [...UPLOADS, id], queryFn: () => answer(api.GET('/api/office/plans/uploads/{id}', { params: { path: { id } } })) });

export const useFindings = (id: string, query: Paging) =>
  useQuery({
    queryKey: [...UPLOADS, id, 'findings', query],
    queryFn: () => askFindings(id, query),
  });

export const useVersions = (query: Paging) =>
  useQuery({ queryKey: [...VERSIONS, query], queryFn: () => askVersions(query) });

export const useUploadDifferences = (id: string, from: string | undefined) =>
  useQuery({
    queryKey: [...UPLOADS, id, 'differences', from],
    queryFn: () => answer(api.GET('/api/office/plans/uploads/{id}/differences', { params: { path: { id }, query: { from: from! } } })),
    enabled: from !== undefined,
  });

export const useVersionDifferences = (id: string, from: string | undefined) =>
  useQuery({
    queryKey: [...VERSIONS, id, 'differences', from],
    queryFn: () => answer(api.GET('/api/office/plans/versions/{id}/differences', { params: { path: { id }, query: { from: from! } } })),
    enabled: from !== undefined,
  });

export type SheetRow = Schemas['SheetRowResponse'];
interface RowsAsked extends Paging {
  readonly row?: number;
  readonly name?: string;
}

export const askSheetRows = (id: string, query: RowsAsked) => answer(api.GET('/api/office/plans/versions/{id}/rows', { params: { path: { id }, query } }));
export const useSheetRows = (id: string, query: RowsAsked) => useQuery({ queryKey: [...VERSIONS, id, 'rows', query], queryFn: () => askSheetRows(id, query) });

export const askFindings = (id: string, query: Paging) => answer(api.GET('/api/office/plans/uploads/{id}/findings', { params: { path: { id }, query } }));
export const askUploads = (query: Paging) => answer(api.GET('/api/office/plans/uploads', { params: { query } }));
export const askVersions = (query: Paging) => answer(api.GET('/api/office/plans', { params: { query } }));

interface SentFile {
  readonly file: File;
  readonly coords: string;
  readonly schoolYear: string;
}

/** Sends a plan file; the answer names the upload whose reading can be followed. */
export function sendPlan({ file, coords, schoolYear }: SentFile, key: string): Promise<Schemas['PlanUploadDeedResponse']> {
  const query = new URLSearchParams({ fileName: file.name, coords, ...(schoolYear === '' ? {} : { schoolYear }) });
  return upload(`/api/office/plans/uploads?${query.toString()}`, file, 'POST', key);
}

export const mapColumns = (id: string, mapping: Record<string, string>, key: string) =>
  answer(api.PUT('/api/office/plans/uploads/{id}/mapping', { params: { path: { id } }, body: { mapping }, headers: { 'idempotency-key': key } }));

export const adoptUpload = (id: string, body: Schemas['PlanAdoptionRequest'], key: string) =>
  answer(api.POST('/api/office/plans/uploads/{id}/adopt', { params: { path: { id } }, body, headers: { 'idempotency-key': key } }));

export const rollBack = (id: string, key: string) =>
  answer(api.POST('/api/office/plans/versions/{id}/roll-back', { params: { path: { id } }, headers: { 'idempotency-key': key } }));
