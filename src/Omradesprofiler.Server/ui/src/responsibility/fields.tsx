import { useId } from 'react';
import { shareWords } from '../words/responsibility';

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  lines?: number;
  type?: 'text' | 'date';
}

export function TextField({ label, hint, value, onChange, required, lines, type = 'text' }: TextProps) {
  const id = useId();
  const shared = { id, className: 'count', value, required, placeholder: hint };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {lines ? (
        <textarea {...shared} rows={lines} onChange={event => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={event => onChange(event.target.value)} />
      )}
    </div>
  );
}

interface NumberProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

export function NumberField({ label, value, onChange }: NumberProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="count"
        type="number"
        inputMode="numeric"
        min={0}
        step={100}
        value={value ?? ''}
        placeholder={shareWords.noMinimum}
        onChange={event => onChange(wholeOf(event.target.value))}
      />
    </div>
  );
}

const wholeOf = (text: string) => (text === '' ? null : Math.max(0, Math.round(Number(text))));

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  required?: boolean;
}

export function Check({ label, checked, onChange, required }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} required={required} onChange={event => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
