// The school's desk: its seat sheet of a year, and the children placed there.
import { useQuery } from '@tanstack/react-query';
import { answer, api, download, type Schemas } from './client';

export type Sheet = Schemas['OwnSheetResponse'];
export type SheetLine = Schemas['SheetLineResponse'];
export type ReportLine = Schemas['ReportLineRequest'];
export type PlacedChild = Schemas['SchoolPlacementResponse'];

export const SHEET = ['school', 'sheet'] as const;
export const CHILDREN = ['school', 'children'] as const;

/** The school itself: its code and name. */
export const useOwnSchool = () =>
  useQuery({ queryKey: ['school', 'itself'], queryFn: () => answer(api.GET('/api/school')), staleTime: Infinity });

export const useSheet = (schoolYear: number) =>
  useQuery({
    queryKey: [...SHEET, schoolYear],
    queryFn: () => answer(api.GET('/api/school/seat-sheet', { params: { query: { schoolYear } } })),
  });

export const reportSheet = (body: Schemas['ReportSheetRequest'], key: string) =>
  answer(api.POST('/api/school/seat-sheet/report', { body, headers: { 'idempotency-key': key } }));

interface ChildrenAsked {
  readonly state?: string;
  readonly page?: number;
  readonly pageSize?: number;
}
export const askChildren = (query: ChildrenAsked) => answer(api.GET('/api/school/placements', { params: { query } }));
export const useChildren = (query: ChildrenAsked) =>
  useQuery({
    queryKey: [...CHILDREN, query],
    queryFn: () => askChildren(query),
  });

type ChildDeed = 'receive' | 'register';

/** Receives a child, or registers one that has come. */
export const settleChild = (id: string, deed: ChildDeed, key: string) => {
  const init = { params: { path: { id } }, headers: { 'idempotency-key': key } };
  return deed === 'receive'
    ? answer(api.POST('/api/school/placements/{id}/receive', init))
    : answer(api.POST('/api/school/placements/{id}/register', init));
};

export const queryChild = (id: string, code: Schemas['QueryRequest']['code'], key: string) =>
  answer(api.POST('/api/school/placements/{id}/query', { params: { path: { id } }, body: { code }, headers: { 'idempotency-key': key } }));

export const downloadClassList = (reason: string) => download(`/api/school/placements/class-list?reason=${encodeURIComponent(reason)}`, 'class-list.xlsx');
