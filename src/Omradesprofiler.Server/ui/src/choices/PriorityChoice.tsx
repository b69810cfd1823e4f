import { useEffect, useId, useState } from 'react';
import type { ApiError } from '../api/client';
import { Picker } from '../ui/Picker';
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
export function PriorityChoice({ view, error, change }: Props) {
  const name = valueName(view.indicator);
  const ways = [
    { id: 'index', label: name },
    { id: 'people', label: `${name} ${priorityWords.people}` },
  ];
  return (
    <div>
      <div className="field-pair priority-pair">
        <TopChoice top={view.top} change={change} />
        <Picker
          label={priorityWords.by}
          groups={[{ title: '', choices: ways }]}
          value={view.by}
          onChange={by => change({ by: by === 'index' ? '' : by })}
        />
      </div>
      <WhyValues error={error} />
    </div>
  );
}

/** A pause this long, and a number is taken to be written out. */
const pause = 350;

function TopChoice({ top, change }: { top: number; change: ChangeAddress }) {
  const id = useId();
  const [text, setText] = useState(String(top));
  const wanted = topOf(text);
  const isReady = wanted !== top && String(wanted) === text;
  const take = () => (isReady ? change({ top: wanted === usualTop ? '' : text }, 'replace') : setText(String(top)));
  useEffect(() => setText(String(top)), [top]);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(take, pause);
    return () => clearTimeout(timer);
  }, [text, top]);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {priorityWords.top}
      </label>
      <input
        id={id}
        className="count"
        type="number"
        inputMode="numeric"
        min={1}
        max={mostTop}
        value={text}
        onChange={event => setText(event.target.value)}
        onBlur={take}
      />
    </div>
  );
}
