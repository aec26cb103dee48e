// Figures with their names, the alarming ones marked also by a word of their own.
import './operation.css';

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly bad?: boolean;
}

export function Figures({ of }: { of: readonly Figure[] }) {
  return (
    <dl className="x-figures">
      {of.map(({ name, value, bad = false }) => (
        <div key={name} className={bad ? 'x-figure x-figure-bad' : 'x-figure'}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
