import { useId } from 'react';
import { Icon } from './Icon';
import { swedish } from './swedish';

export interface Choice {
  id: string;
  label: string;
  /** Whether the server has written the label. */
  isSwedish?: boolean;
}

export interface ChoiceGroup {
  title: string;
  choices: Choice[];
}

interface Props {
  label: string;
  groups: ChoiceGroup[];
  value: string;
  onChange: (id: string) => void;
}

/**
 * One choice of many, in titled groups. The browser's own list: it speaks, scrolls and fits a phone as people are used
 * to, and needs no code.
 */
export function Picker({ label, groups, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="picker">
        <select id={id} value={value} onChange={event => onChange(event.target.value)}>
          {groups.map(group =>
            group.title ? (
              <optgroup key={group.title} label={group.title}>
                {group.choices.map(option)}
              </optgroup>
            ) : (
              group.choices.map(option)
            ),
          )}
        </select>
        <Icon name="down" />
      </div>
    </div>
  );
}

const option = ({ id, label, isSwedish }: Choice) => (
  <option key={id} value={id} {...(isSwedish && swedish)}>
    {label}
  </option>
);
