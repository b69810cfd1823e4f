import { useId, useState } from 'react';
import { Marked } from '../ui/Marked';

interface TextProps {
  label: string;
  hint?: string;
  /** How it is to be written, always there to be read. */
  note?: string;
  /** What is wrong with what is written. */
  fault?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  lines?: number;
  type?: 'text' | 'date';
}

export function TextField({ label, hint, note, fault, value, onChange, required, lines, type = 'text' }: TextProps) {
  const id = useId();
  const told = [note && `${id}-note`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    className: 'count',
    value,
    required,
    placeholder: hint,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': told || undefined,
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {note && (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      )}
      {lines ? (
        <textarea {...shared} rows={lines} onChange={event => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={event => onChange(event.target.value)} />
      )}
      <FieldFault id={`${id}-fault`} text={fault} />
    </div>
  );
}

const FieldFault = ({ id, text }: { id: string; text: string | undefined }) =>
  text ? (
    <p id={id} className="field-fault">
      {text}
    </p>
  ) : null;

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
  /** What of the label somebody has named in Swedish. */
  swedishParts?: readonly string[];
  checked: boolean;
  onChange: (checked: boolean) => void;
  fault?: string | undefined;
  required?: boolean;
}

export function Check({ label, swedishParts = [], checked, onChange, fault, required }: CheckProps) {
  const id = useId();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          required={required}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? id : undefined}
          onChange={event => onChange(event.target.checked)}
        />
        <span>
          <Marked text={label} parts={swedishParts} />
        </span>
      </label>
      <FieldFault id={id} text={fault} />
    </>
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
