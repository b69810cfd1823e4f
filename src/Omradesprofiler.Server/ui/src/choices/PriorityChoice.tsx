import { useEffect, useId, useState } from 'react';
import type { ApiError } from '../api/client';
import { plain } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { rankedWords, thresholdLabel, typesText } from '../words/ranked';
import { priorityWords, valueName } from '../words/priorities';
import type { ChangeAddress } from './address';
import { WhyValues } from './ShowChoice';
import { mostTop, topOf, usualTop, type View } from './view';

interface Props {
  view: View;
  error: ApiError | undefined;
  change: ChangeAddress;
}

/** How many areas, and by what; and why there is no order where there is none. */
export function PriorityChoice(props: Props) {
  const { view, error, change } = props;
  const isOfTypes = view.indicator.categories !== null && !view.index;
  const name = view.index ? rankedWords.index : valueName(view.indicator);
  const ways = [
    { id: 'index', label: name },
    { id: 'people', label: `${name} ${priorityWords.people}` },
    { id: 'threshold', label: rankedWords.byThreshold },
  ];
  return (
    <div>
      {isOfTypes ? (
        <TypeChoice {...props} />
      ) : (
        <div className="field-pair priority-pair">
          {view.by === 'threshold' ? (
            <NumberChoice
              label={thresholdLabel(view)}
              value={view.threshold!}
              isWhole={false}
              onChange={threshold => change({ threshold }, 'replace')}
            />
          ) : (
            <NumberChoice
              label={priorityWords.top}
              value={view.top}
              isWhole
              onChange={top => change({ top: Number(top) === usualTop ? '' : top }, 'replace')}
            />
          )}
          <Picker
            label={priorityWords.by}
            groups={[{ title: '', choices: ways }]}
            value={view.by}
            onChange={by =>
              change({
                by: by === 'index' ? '' : by,
                threshold: by === 'threshold' ? String(usualThreshold(view)) : '',
              })
            }
          />
        </div>
      )}
      <WhyValues error={error} />
    </div>
  );
}

/** Half again as much as the country, where that is one; else nothing above the mean. */
const usualThreshold = ({ indicator, index }: View) =>
  index ? 1 : indicator.neutral !== null ? indicator.neutral * 1.5 : 10;

/** Which types are taken, from the one with the most need. */
function TypeChoice({ view, change }: Props) {
  const types = view.indicator.categories!.toSorted((a, b) => a.value - b.value);
  const ordered = view.indicator.polarity === 'higherIsBetter' ? types : types.toReversed();
  return (
    <Picker
      label={rankedWords.types}
      groups={plain(ordered.map(({ value }, i) => [String(value), typesText(ordered, i)]))}
      value={String(view.threshold)}
      onChange={threshold => change({ threshold })}
    />
  );
}

/** A pause this long, and a number is taken to be written out. */
const pause = 350;

interface NumberProps {
  label: string;
  value: number;
  isWhole: boolean;
  onChange: (text: string) => void;
}

function NumberChoice({ label, value, isWhole, onChange }: NumberProps) {
  const id = useId();
  const [text, setText] = useState(String(value));
  const wanted = isWhole ? topOf(text) : Number(text);
  const isReady = wanted !== value && text !== '' && String(wanted) === text;
  const take = () => (isReady ? onChange(text) : setText(String(value)));
  useEffect(() => setText(String(value)), [value]);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(take, pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="count"
        type="number"
        inputMode={isWhole ? 'numeric' : 'decimal'}
        min={isWhole ? 1 : undefined}
        max={isWhole ? mostTop : undefined}
        step={isWhole ? 1 : 'any'}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={take}
      />
    </div>
  );
}
