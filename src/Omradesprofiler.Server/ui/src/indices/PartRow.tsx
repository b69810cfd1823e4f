import { useEffect, useId, useState } from 'react';
import type { Indicator } from '../api/types';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { indexWords, transformWords } from '../words/indices';
import type { Direction, Part, Transform } from './notation';

interface Props {
  part: Part;
  title: string;
  share: number;
  /** Told whether a slider is on its way, so that the order need not follow every step of it. */
  onChange: (part: Part, isSliding: boolean) => void;
  onRemove: (() => void) | undefined;
}

const usualMost = 10;
const step = 0.5;

/** A part: how much it weighs, which way is need, and how it is made comparable. */
export function PartRow({ part, title, share, onChange, onRemove }: Props) {
  const id = useId();
  return (
    <li className="index-part" role="group" aria-labelledby={id}>
      <div className="index-part-head">
        <span id={id}>{title}</span>
        {onRemove && (
          <button
            type="button"
            className="icon-button"
            aria-label={indexWords.remove(title)}
            title={indexWords.remove(title)}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="index-weight">
        <input
          type="range"
          min={step}
          max={Math.max(usualMost, Math.ceil(part.weight))}
          step={step}
          value={part.weight}
          aria-label={indexWords.weightOf(title)}
          aria-valuetext={`${part.weight}, ${indexWords.share(share)}`}
          onChange={event => onChange({ ...part, weight: Number(event.target.value) }, true)}
        />
        <WeightField title={title} weight={part.weight} onChange={weight => onChange({ ...part, weight }, true)} />
        <span className="index-share">{indexWords.share(share)}</span>
      </div>
      <div className="index-ways">
        <Choice
          label={indexWords.directionOf(title)}
          text={indexWords.direction}
          value={part.direction}
          options={[
            ['higherIsNeed', indexWords.higher],
            ['lowerIsNeed', indexWords.lower],
          ]}
          onChange={direction => onChange({ ...part, direction: direction as Direction }, false)}
        />
        <Choice
          label={indexWords.transformOf(title)}
          text={indexWords.transform}
          value={part.transform}
          options={Object.entries(transformWords)}
          onChange={transform => onChange({ ...part, transform: transform as Transform }, false)}
        />
      </div>
    </li>
  );
}

interface WeightProps {
  title: string;
  weight: number;
  onChange: (weight: number) => void;
}

/** The same weight as a number, for those with decimals; while it is written it is left alone. */
function WeightField({ title, weight, onChange }: WeightProps) {
  const [written, setWritten] = useState<string | null>(null);
  useEffect(() => setWritten(before => (before !== null && Number(before) === weight ? before : null)), [weight]);
  return (
    <input
      className="count"
      type="number"
      inputMode="decimal"
      min={0.01}
      max={1000}
      step="any"
      aria-label={indexWords.weightOf(title)}
      value={written ?? weight}
      onChange={event => {
        setWritten(event.target.value);
        const asked = Number(event.target.value);
        if (asked >= 0.01 && asked <= 1000) onChange(asked);
      }}
      onBlur={() => setWritten(null)}
    />
  );
}

interface ChoiceProps {
  label: string;
  text: string;
  value: string;
  options: [string, string][];
  onChange: (value: string) => void;
}

function Choice({ label, text, value, options, onChange }: ChoiceProps) {
  return (
    <label className="index-way">
      <span aria-hidden="true">{text}</span>
      <select aria-label={label} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One more part; the list begins empty again once it is taken. */
export function AddPart({ indicators, onAdd }: { indicators: Indicator[]; onAdd: (one: Indicator) => void }) {
  const groups = [...Map.groupBy(indicators, one => one.group)].map(([title, list]) => ({
    title,
    choices: list.map(({ id, title: label }) => ({ id, label })),
  }));
  return (
    <Picker
      label={indexWords.add}
      value=""
      groups={[{ title: '', choices: [{ id: '', label: indexWords.addHint }] }, ...groups]}
      onChange={id => {
        const one = indicators.find(indicator => indicator.id === id);
        if (one) onAdd(one);
      }}
    />
  );
}
