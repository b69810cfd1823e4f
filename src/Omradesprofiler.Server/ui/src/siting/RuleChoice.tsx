import { siteWords } from '../words/siting';
import type { Rule } from './question';

interface Props {
  name: string;
  value: Rule;
  onChange: (rule: Rule) => void;
}

const rules: [Rule, string][] = [
  ['allowed', siteWords.allowed],
  ['required', siteWords.required],
  ['forbidden', siteWords.forbidden],
];

/** Whether a place may be chosen, must be, or must not be. */
export function RuleChoice({ name, value, onChange }: Props) {
  return (
    <select
      className="rule"
      data-rule={value}
      aria-label={siteWords.rule(name)}
      value={value}
      onChange={event => onChange(rules.find(([rule]) => rule === event.target.value)![0])}
    >
      {rules.map(([rule, label]) => (
        <option key={rule} value={rule}>
          {label}
        </option>
      ))}
    </select>
  );
}
