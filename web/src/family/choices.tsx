// A few answers to choose from, each a large target: one of them, or several.
import type { ReactNode } from 'react';
import './choices.css';

interface ChoicesProps {
  readonly id: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly several?: boolean;
  /** A long list is opened when it is wanted; its head says what was chosen. */
  readonly folded?: string;
  readonly options: readonly { readonly value: string; readonly text: ReactNode }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

export function Choices({ id, legend, hint, fault, several = false, folded, options, chosen, onChange }: ChoicesProps) {
  const turn = (value: string, on: boolean): void => {
    if (!several) onChange([value]);
    else onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  };
  const list = (
    <div className="x-choices-list">
      {options.map(({ value, text }) => (
        <label key={value} className="x-choice">
          <input type={several ? 'checkbox' : 'radio'} name={id} value={value} checked={chosen.includes(value)} onChange={(event) => turn(value, event.target.checked)} />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className="x-choices" id={id} aria-describedby={describedBy || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <div id={`${id}-hint`} className="x-field-hint">
          {hint}
        </div>
      )}
      {folded === undefined ? (
        list
      ) : (
        <details className="x-details">
          <summary>{folded}</summary>
          {list}
        </details>
      )}
      {fault && (
        <div id={`${id}-fault`} className="x-field-fault">
          {fault}
        </div>
      )}
    </fieldset>
  );
}
