// A wide table that is scrolled sideways on a narrow screen, by the keyboard too.
import type { ReactNode } from 'react';

export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="x-scroll" role="group" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
