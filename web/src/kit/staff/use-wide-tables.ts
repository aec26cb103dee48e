// Wide tables scroll sideways; this lets the keyboard do it too, wherever one appears.
import { useEffect, type RefObject } from 'react';

const SCROLLED = '.ant-table-content, .ant-table-body';

/** Keeps every scrolling table within `room` in the order of the keyboard, named by `label`. */
export function useWideTables(room: RefObject<HTMLElement | null>, label: string): void {
  useEffect(() => {
    const { current } = room;
    if (current === null) return;
    const name = (): void =>
      current.querySelectorAll<HTMLElement>(SCROLLED).forEach((scrolled) => {
        if (scrolled.tabIndex === 0) return;
        scrolled.tabIndex = 0;
        scrolled.setAttribute('role', 'group');
        scrolled.setAttribute('aria-label', label);
      });
    name();
    const watched = new MutationObserver(name);
    watched.observe(current, { childList: true, subtree: true });
    return () => watched.disconnect();
  }, [room, label]);
}
