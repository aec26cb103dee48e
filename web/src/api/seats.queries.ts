// Seats of a year: the ledger's pools, the table of all figures side by side, sheets of the schools, and why each figure is what it is.
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client';

export type SeatRow = Schemas['SeatTableRowResponse'];
export type PoolWhy = Schemas['PoolWhyResponse'];
export type SheetHead = Schemas['SheetHeadResponse'];
export type OfficeSheet = Schemas['SheetResponse'];

export const SEATS = ['seats'] as const;
export const SHEETS = ['seat-sheets'] as const;

export const useSeatTable = (schoolYear: number, authority: string | undefined) =>
  useQuery({
    queryKey: [...SEATS, 'table', schoolYear, authority],
    queryFn: () => answer(api.GET('/api/office/seats/table', { params: { query: { schoolYear, ...(authority === undefined ? {} : { authority }) } } })),
  });

export const usePoolWhy = (poolId: string) =>
  useQuery({ queryKey: [...SEATS, 'why', poolId], queryFn: () => answer(api.GET('/api/office/seats/pools/{id}/why', { params: { path: { id: poolId } } })) });

export const useReturnedSeats = (schoolYear: number) =>
  useQuery({ queryKey: [...SEATS, 'returned', schoolYear], queryFn: () => answer(api.GET('/api/office/seats/returned', { params: { query: { schoolYear } } })) });

export const useLedgerCheck = () => useQuery({ queryKey: [...SEATS, 'ledger'], queryFn: () => answer(api.GET('/api/office/seats/ledger')) });

export const useSheets = (query: { schoolYear: number; state?: string; authority?: string; page?: number; pageSize?: number }) =>
  useQuery({ queryKey: [...SHEETS, query], queryFn: () => answer(api.GET('/api/office/seat-sheets', { params: { query: query as never } })) });

export const useOfficeSheet = (id: string) =>
  useQuery({ queryKey: [...SHEETS, id], queryFn: () => answer(api.GET('/api/office/seat-sheets/{id}', { params: { path: { id } } })) });

export const openSheets = (body: Schemas['OpenSheetsRequest'], key: string) =>
  answer(api.POST('/api/office/seat-sheets', { body, headers: { 'idempotency-key': key } }));

const on = (id: string, key: string) => ({ params: { path: { id } }, headers: { 'idempotency-key': key } });

export const approveSheet = (id: string, key: string) => answer(api.POST('/api/office/seat-sheets/{id}/approve', on(id, key)));
export const returnSheet = (id: string, body: Schemas['ReturnSheetRequest'], key: string) =>
  answer(api.POST('/api/office/seat-sheets/{id}/return', { ...on(id, key), body }));
export const extendSheet = (id: string, body: Schemas['ExtendSheetRequest'], key: string) =>
  answer(api.POST('/api/office/seat-sheets/{id}/extend', { ...on(id, key), body }));
export const proposeClassSize = (id: string, body: Schemas['OverrideRequest'], key: string) =>
  answer(api.POST('/api/office/seat-sheets/{id}/class-size', { ...on(id, key), body }));
export const confirmClassSize = (id: string, grade: Schemas['ConfirmOverrideRequest']['grade'], key: string) =>
  answer(api.POST('/api/office/seat-sheets/{id}/class-size/confirm', { ...on(id, key), body: { grade } }));
