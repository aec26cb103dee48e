import { Input } from 'antd';
import { useId } from 'react';

/** A day of the city by which a list is cut. */
export function DayFilter({ label, value, onChange }: { label: string; value: string | undefined; onChange: (day: string | undefined) => void }) {
  const id = useId();
  return (
    <div className="x-filter">
      <label htmlFor={id}>{label}</label>
      <Input id={id} type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
    </div>
  );
}
