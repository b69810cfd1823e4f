import type { CSSProperties } from 'react';
import type { Schemas } from '../../api/schemas';
import { number } from '../../words/numbers';
import { targetWords } from '../../words/targets';
import { stateColours, states } from './states';

interface Props {
  answer: Schemas['AttainmentList'];
  pinned: number | null;
  onPin: (index: number | null) => void;
}

/** The states with their counts; pressing one brings its areas out on the map. */
export function StateLegend({ answer, pinned, onPin }: Props) {
  const suppressed = answer.areas.filter(row => row.value.status === 'suppressed').length;
  const missing = answer.counts.noValue - suppressed;
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {targetWords.legend}
      </h2>
      <ul className="legend-rows">
        {states.slice(0, 3).map((state, i) => (
          <li key={state}>
            <button
              type="button"
              className="legend-row"
              aria-pressed={pinned === i}
              data-faded={(pinned !== null && pinned !== i) || undefined}
              onClick={() => onPin(pinned === i ? null : i)}
            >
              <span
                className={`swatch swatch-${state}`}
                style={{ '--colour': stateColours[state] } as CSSProperties}
                aria-hidden="true"
              />
              {targetWords.states[state]} <span className="legend-count">{number(answer.counts[state])}</span>
            </button>
          </li>
        ))}
        {missing > 0 && (
          <li className="legend-row legend-state">
            <span className="swatch swatch-missing" aria-hidden="true" />
            {targetWords.states.noValue} <span className="legend-count">{number(missing)}</span>
          </li>
        )}
        {suppressed > 0 && (
          <li className="legend-row legend-state">
            <span className="swatch swatch-suppressed" aria-hidden="true" />
            {targetWords.suppressed} <span className="legend-count">{number(suppressed)}</span>
          </li>
        )}
      </ul>
      <p className="field-note">{targetWords.legendHelp}</p>
    </section>
  );
}
