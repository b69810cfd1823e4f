import { useEffect, useId, useRef, useState } from 'react';
import { Check, plain, Segments } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { factorWords, fundingWords, kindWords, ruleText, scaleWords } from '../words/funding';
import { allFactors, isWhole, kinds, scales, type Kind, type Rule, type Scale } from './rule';

interface Props {
  title: string;
  rule: Rule;
  onChange: (rule: Rule) => void;
}

/** A rule as the region writes it: what it does, on which scale, and its numbers. */
export function RuleForm({ title, rule, onChange }: Props) {
  const set = (part: Partial<Rule>) => onChange({ ...rule, ...part });
  return (
    <fieldset className="rule">
      <legend>{title}</legend>
      <Picker
        label={fundingWords.kind}
        value={rule.kind}
        groups={plain(kinds.map(kind => [kind, kindWords[kind]!]))}
        onChange={kind => set({ kind: kind as Kind, first: null, second: null })}
      />
      <div className="field-pair">
        <Amount label={firstLabel[rule.kind]} value={rule.first} onChange={first => set({ first })} />
        {rule.kind === 'compensation' && (
          <Amount label={fundingWords.rate} value={rule.second} onChange={second => set({ second })} />
        )}
        {rule.kind === 'share' && (
          <Amount label={fundingWords.share} value={rule.second} most={100} onChange={second => set({ second })} />
        )}
      </div>
      {rule.kind === 'top' && (
        <Segments
          label={fundingWords.by}
          value={rule.isByPeople ? 'people' : 'index'}
          options={[
            ['index', fundingWords.byIndex],
            ['people', fundingWords.byPeople],
          ]}
          onChange={by => set({ isByPeople: by === 'people' })}
        />
      )}
      <Picker
        label={fundingWords.scale}
        value={rule.scale}
        groups={plain(scales.map(scale => [scale, scaleWords[scale]!]))}
        onChange={scale => set({ scale: scale as Scale })}
      />
      <details className="rule-factors">
        <summary>
          {fundingWords.factors}:{' '}
          {rule.factors.length === allFactors.length
            ? fundingWords.allFactors
            : fundingWords.someFactors(rule.factors.length)}
        </summary>
        {allFactors.map(key => (
          <Check
            key={key}
            label={factorWords[key]!}
            checked={rule.factors.includes(key)}
            onChange={isChecked => {
              const factors = allFactors.filter(one => (one === key ? isChecked : rule.factors.includes(one)));
              if (factors.length > 0) set({ factors });
            }}
          />
        ))}
      </details>
      {isWhole(rule) && <p className="field-note">{ruleText(rule)}</p>}
    </fieldset>
  );
}

const firstLabel: Record<Kind, string> = {
  compensation: fundingWords.threshold,
  share: fundingWords.budget,
  threshold: fundingWords.threshold,
  top: fundingWords.top,
};

interface AmountProps {
  label: string;
  value: number | null;
  most?: number;
  onChange: (value: number | null) => void;
}

const pause = 350;

/** A number with decimals, comma or point as the reader writes; taken once it stands still. */
function Amount({ label, value, most = Infinity, onChange }: AmountProps) {
  const id = useId();
  const [text, setText] = useState(written(value));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Two numbers may be on their way at once: the later is put into the rule that has the earlier.
  const latest = useRef(onChange);
  latest.current = onChange;
  const parsed = parse(text);
  const isWrong = text.trim() !== '' && (parsed === null || parsed < 0 || parsed > most);
  useEffect(() => {
    if (parse(text) !== value) setText(written(value));
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="count"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        value={text}
        onChange={event => {
          setText(event.target.value);
          const next = parse(event.target.value);
          clearTimeout(timer.current);
          if (next === null ? event.target.value.trim() === '' : next >= 0 && next <= most)
            timer.current = setTimeout(() => latest.current(next), pause);
        }}
      />
    </div>
  );
}

const written = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));

function parse(text: string): number | null {
  const plainText = text.replace(/\s/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plainText) ? Number(plainText) : null;
}
