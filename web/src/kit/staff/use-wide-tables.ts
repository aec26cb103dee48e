// Wide tables scroll sideways; this lets the keyboard do it too, wherever one appears, and marks those of which more lies to the right.
import { useEffect, type RefObject } from 'react';
import './wide-tables.css';

const SCROLLED = '.ant-table-content, .ant-table-body, .x-scroll';

/** Keeps every scrolling table within `room` in the order of the keyboard, named by `label`. */
export function useWideTables(room: RefObject<HTMLElement | null>, label: string): void {
  useEffect(() => {
    const { current } = room;
    if (current === null) return;
    const mark = (scrolled: Element): void => {
      scrolled.classList.toggle('x-more', scrolled.scrollLeft + scrolled.clientWidth < scrolled.scrollWidth - 2);
    };
    const look = (): void =>
      current.querySelectorAll<HTMLElement>(SCROLLED).forEach((scrolled) => {
        mark(scrolled);
        if (scrolled.tabIndex === 0) return;
        scrolled.tabIndex = 0;
        scrolled.setAttribute('role', 'group');
        scrolled.setAttribute('aria-label', label);
      });
    const moved = ({ target }: Event): void => {
      if (target instanceof Element && target.matches(SCROLLED)) mark(target);
    };
    look();
    const watched = new MutationObserver(look);
    watched.observe(current, { childList: true, subtree: true });
    const sized = new ResizeObserver(look);
    sized.observe(current);
    current.addEventListener('scroll', moved, true);
    return () => {
      watched.disconnect();
      sized.disconnect();
      current.removeEventListener('scroll', moved, true);
    };
  }, [room, label]);
}
