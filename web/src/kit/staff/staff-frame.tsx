// What stands around every page of staff: the rooms they may enter, who they are, how to leave.
import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid, Layout, Menu } from 'antd';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../loading';
import { ReaderSettings } from '../reader-settings';
import { SkipLink } from '../skip-link';
import { useWideTables } from './use-wide-tables';

/** A room in the navigation; the longest `path` that the address begins with is the one shown as current. */
export interface Room {
  readonly path: string;
  readonly name: string;
  readonly icon?: ReactNode;
}

interface StaffFrameProps {
  readonly name: string;
  readonly rooms: readonly Room[];
  readonly who: string;
  readonly onSignOut: () => void;
}

export function StaffFrame({ name, rooms, who, onSignOut }: StaffFrameProps) {
  const { t } = useTranslation('kit');
  const { pathname } = useLocation();
  const wide = Grid.useBreakpoint().lg ?? false;
  const [open, setOpen] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useWideTables(content, t('wideTable'));
  const current = [...rooms].sort((a, b) => b.path.length - a.path.length).find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  const menu = (
    <nav aria-label={t('rooms')}>
      <Menu
        mode="inline"
        theme="light"
        selectedKeys={current ? [current.path] : []}
        onClick={() => setOpen(false)}
        style={{ borderInlineEnd: 'none', background: 'transparent' }}
        items={rooms.map(({ path, name: label, icon }) => ({ key: path, icon, label: <Link to={path}>{label}</Link> }))}
      />
    </nav>
  );
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <SkipLink />
      <header className="x-bar x-bar-staff">
        <span className="x-bar-start">
          {!wide && <Button type="text" icon={<MenuOutlined />} aria-label={t('rooms')} aria-expanded={open} onClick={() => setOpen(true)} />}
          <Link to="/" className="x-bar-name">
            {name}
          </Link>
        </span>
        <span className="x-bar-end">
          <ReaderSettings />
          <span className="x-quiet x-small">{who}</span>
          <Button size="small" onClick={onSignOut}>
            {t('signOut')}
          </Button>
        </span>
      </header>
      <Layout>
        {wide ? (
          <Layout.Sider width={208} theme="light" className="x-no-print x-sider">
            {menu}
          </Layout.Sider>
        ) : (
          <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={name}>
            {menu}
          </Drawer>
        )}
        <div className="x-content" ref={content}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </div>
      </Layout>
    </Layout>
  );
}
