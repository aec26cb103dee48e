// A wide table scrolls sideways; this lets the keyboard do it too, and names what scrolls.
import { useEffect, useRef, type ReactNode } from 'react';

export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    region.current?.querySelectorAll<HTMLElement>('.ant-table-content, .ant-table-body').forEach((scrolled, at) => {
      scrolled.tabIndex = 0;
      scrolled.setAttribute('role', 'region');
      scrolled.setAttribute('aria-label', at === 0 ? label : `${label} ${at + 1}`);
    });
  });
  return (
    <div ref={region}>
      {children}
    </div>
  );
}
