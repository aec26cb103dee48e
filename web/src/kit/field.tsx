// A labelled control with its hint and its fault, tied together for those who hear the page.
import { cloneElement, type ReactElement, type ReactNode } from 'react';

interface FieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  /** The control: an input, select or textarea. */
  readonly children: ReactElement<Record<string, unknown>>;
}

export function Field({ id, label, hint, fault, children }: FieldProps) {
  const describedBy = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className="x-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={`${id}-hint`} className="x-field-hint">
          {hint}
        </div>
      )}
      {cloneElement(children, { id, 'aria-invalid': fault ? true : undefined, 'aria-describedby': describedBy || undefined })}
      {fault && (
        <div id={`${id}-fault`} className="x-field-fault">
          {fault}
        </div>
      )}
    </div>
  );
}
