import { useId, useState } from 'react';

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
  /** What it means that nothing is written. */
  hint?: string;
  least?: number;
  most?: number;
  step?: number;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A whole number. While it is written the field holds what is written, empty too; then what it is taken for. */
export function NumberField({ label, hint, least = 0, most, step = 100, value, onChange }: NumberProps) {
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
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
        min={least}
        max={most}
        step={step}
        value={written ?? value ?? ''}
        placeholder={hint}
        onChange={event => {
          setWritten(event.target.value);
          onChange(wholeOf(event.target.value, least, most));
        }}
        onBlur={() => setWritten(null)}
      />
    </div>
  );
}

const wholeOf = (text: string, least: number, most = Infinity) =>
  text === '' ? null : Math.min(most, Math.max(least, Math.round(Number(text))));

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

interface SegmentsProps<T extends string> {
  label: string;
  options: [T, string][];
  value: T;
  onChange: (value: T) => void;
  isTall?: boolean;
}

/** One of a few choices, all of them seen at once. */
export function Segments<T extends string>({ label, options, value, onChange, isTall }: SegmentsProps<T>) {
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <div className="segments" data-tall={isTall || undefined}>
        {options.map(([id, text]) => (
          <label key={id} className="segment">
            <input type="radio" name={label} value={id} checked={value === id} onChange={() => onChange(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Choices for a picker, without a title; in Swedish where the server has written them. */
export const plain = (options: [string, string][], isSwedish = false) => [
  { title: '', choices: options.map(([id, label]) => ({ id, label, isSwedish })) },
];
