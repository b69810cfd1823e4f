import { useEffect, useState } from 'react';
import type { ChangeAddress } from '../choices/address';
import { periodsOf } from '../choices/periods';
import type { View } from '../choices/view';
import { Icon } from '../ui/Icon';
import { classWords } from '../words/classes';
import { timeWords } from '../words/mapTools';
import { divisionText } from '../words/sentences';

interface Props {
  view: View;
  /** The map shows what was chosen last. */
  isSettled: boolean;
  /** The class limits are those of all years. */
  isFixed: boolean;
  change: ChangeAddress;
}

const pause = 1400;

/** Steps or plays through the periods; where the division changes with the year, it says so. */
export default function TimeSlider({ view, isSettled, isFixed, change }: Props) {
  const places = periodsOf(view);
  const at = places.findIndex(one => one.period === view.period);
  const [isPlaying, setPlaying] = useState(false);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const go = (index: number) => {
    const next = places[index];
    if (next) change({ period: next.period }, 'replace');
  };

  useEffect(() => {
    if (!isPlaying || !isSettled) return;
    if (at >= places.length - 1) return setPlaying(false);
    const timer = setTimeout(() => go(at + 1), pause);
    return () => clearTimeout(timer);
  }, [isPlaying, isSettled, at]);

  const play = () => {
    if (!isPlaying && at === places.length - 1) go(0);
    setPlaying(!isPlaying);
  };
  const step = (by: number) => () => {
    setPlaying(false);
    go(at + by);
  };
  const { edition } = view;
  const division = edition ? divisionText(view.level, edition) : '';
  const hasSeveral = new Set(places.map(one => one.edition)).size > 1;
  return (
    <section className="time" aria-label={timeWords.label}>
      <div className="time-row">
        {!isCalm && (
          <button type="button" className="button time-play" onClick={play}>
            {isPlaying ? timeWords.pause : timeWords.play}
          </button>
        )}
        <button type="button" className="icon-button" aria-label={timeWords.back} disabled={at <= 0} onClick={step(-1)}>
          <Icon name="back" />
        </button>
        <div className="time-range">
          <input
            type="range"
            min={0}
            max={places.length - 1}
            step={1}
            value={at}
            aria-label={timeWords.label}
            aria-valuetext={[view.period, division].filter(Boolean).join(', ')}
            onChange={event => {
              setPlaying(false);
              go(Number(event.target.value));
            }}
          />
          <div className="time-ticks" aria-hidden="true">
            {places.map(({ period, edition: own }, i) => (
              <span key={period} data-now={i === at || undefined} data-new={(i > 0 && own !== places[i - 1]!.edition) || undefined}>
                {period}
              </span>
            ))}
          </div>
        </div>
        <button
          type="button"
          className="icon-button time-on"
          aria-label={timeWords.on}
          disabled={at >= places.length - 1}
          onClick={step(1)}
        >
          <Icon name="back" />
        </button>
      </div>
      <p className="field-note" role="status">
        {hasSeveral ? `${timeWords.division(view.period, division)} ` : ''}
        {isFixed ? classWords.fixed : ''}
        {isCalm ? ` ${timeWords.calm}` : ''}
      </p>
    </section>
  );
}
