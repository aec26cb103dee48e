// Seats of a year: the ledger's pools, the table of all figures side by side, sheets of the schools, and why each figure is what it is.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { operations } from './schema';
import { answer, api, type Schemas } from './client';

export type SeatRow = Schemas['SeatTableRowResponse'];
export type PoolWhy = Schemas['PoolWhyResponse'];
export type SheetHead = Schemas['SheetHeadResponse'];
export type OfficeSheet = Schemas['SheetResponse'];

export type ReturnedRow = Schemas['ReturnedSeatsResponse'];

export const SEATS = ['seats'] as const;
export const SHEETS = ['seat-sheets'] as const;

export type SeatTableFilter = operations['SeatTableOffice.rows']['parameters']['query'];

export const useSeatTable = (filter: SeatTableFilter) =>
  useQuery({
    queryKey: [...SEATS, 'table', filter],
    queryFn: () => answer(api.GET('/api/office/seats/table', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

export const usePoolWhy = (poolId: string) =>
  useQuery({ queryKey: [...SEATS, 'why', poolId], queryFn: () => answer(api.GET('/api/office/seats/pools/{id}/why', { params: { path: { id: poolId } } })) });

export const useReturnedSeats = (schoolYear: number) =>
  useQuery({ queryKey: [...SEATS, 'returned', schoolYear], queryFn: () => answer(api.GET('/api/office/seats/returned', { params: { query: { schoolYear } } })) });

export const useLedgerCheck = () => useQuery({ queryKey: [...SEATS, 'ledger'], queryFn: () => answer(api.GET('/api/office/seats/ledger')) });

interface SheetsAsked {
  readonly schoolYear: number;
  readonly state?: string;
  readonly authority?: string;
  readonly page?: number;
  readonly pageSize?: number;
}
export const askSheets = (query: SheetsAsked) => answer(api.GET('/api/office/seat-sheets', { params: { query: query as never } }));
export const useSheets = (query: SheetsAsked) => useQuery({ queryKey: [...SHEETS, query], queryFn: () => askSheets(query), placeholderData: keepPreviousData });

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
