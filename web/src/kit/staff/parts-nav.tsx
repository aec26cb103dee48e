// The parts of a room as links: each has its address, and all can be reached by keyboard on any width.
import { Link } from 'react-router';

export interface Part {
  readonly to: string;
  readonly name: string;
  readonly current: boolean;
}

export function PartsNav({ label, parts }: { label: string; parts: readonly Part[] }) {
  return (
    <nav className="x-parts" aria-label={label}>
      {parts.map(({ to, name, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
