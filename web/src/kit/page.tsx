// The frame of a page's content: its title in the tab and as the heading that takes the focus after navigation.
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useOpenOnPaper } from './open-on-paper';

interface PageProps {
  readonly title: string;
  /** Beside the heading: the deeds of the page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Staff work wide, families read narrow. */
  readonly wide?: boolean;
}

let shownPath: string | null = null;

export function Page({ title, actions, children, wide = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useOpenOnPaper();
  useEffect(() => {
    document.title = `${title} · 学位 Xuewei`;
  }, [title]);
  useEffect(() => {
    if (shownPath !== null && shownPath !== pathname) heading.current?.focus({ preventScroll: true });
    shownPath = pathname;
  }, [pathname]);
  return (
    <main id="content" className={wide ? 'x-page x-page-wide' : 'x-page'}>
      <header className="x-page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="x-page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}
