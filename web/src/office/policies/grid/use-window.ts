// Which rows of a long grid are drawn: those in sight, a few around them, and the one with the focus wherever it is.
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import type { Cell } from './movement';

const AROUND = 8;
const ROW_REM = 2.75;
const EVERYTHING_BELOW = 60;

const rowPixels = (): number => ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);

interface Shown {
  readonly rows: readonly number[];
  readonly onScroll: () => void;
  /** Scrolls so that the cell is in sight beside the header and the numbers. */
  readonly reveal: (cell: Cell, box: HTMLElement | null) => void;
}

export function useWindow(box: RefObject<HTMLElement | null>, count: number, active: number): Shown {
  const [[first, last], setSight] = useState<readonly [number, number]>([0, 40]);
  const look = useCallback((): void => {
    const element = box.current;
    if (!element) return;
    const height = rowPixels();
    const next = [
      Math.max(0, Math.floor(element.scrollTop / height) - AROUND),
      Math.ceil((element.scrollTop + element.clientHeight) / height) + AROUND,
    ] as const;
    setSight((before) =>
      Math.abs(before[0] - next[0]) < AROUND / 2 && Math.abs(before[1] - next[1]) < AROUND / 2 ? before : next,
    );
  }, [box]);
  useLayoutEffect(look, [look, count]);
  const reveal = useCallback(({ row, column }: Cell, element: HTMLElement | null): void => {
    const cell = element?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    const head = element?.querySelector<HTMLElement>('.x-grid-line');
    if (!element || !head || !cell) return;
    const height = rowPixels();
    const top = row * height;
    const room = element.clientHeight - head.offsetHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height > element.scrollTop + room) element.scrollTop = top + height - room;
    const number = (head.firstElementChild as HTMLElement).offsetWidth;
    const left = cell.offsetLeft;
    if (left - number < element.scrollLeft) element.scrollLeft = left - number;
    else if (left + cell.offsetWidth > element.scrollLeft + element.clientWidth)
      element.scrollLeft = left + cell.offsetWidth - element.clientWidth;
  }, []);
  const all = count <= EVERYTHING_BELOW;
  const [from, to] = all ? [0, count - 1] : [first, Math.min(count - 1, last)];
  const rows: number[] = [];
  if (active < from && active >= 0 && active < count) rows.push(active);
  for (let row = from; row <= to; row += 1) rows.push(row);
  if (active > to && active < count) rows.push(active);
  return { rows, onScroll: look, reveal };
}
