import type { CSSProperties } from 'react';
import type { Schemas } from '../../api/schemas';
import { number } from '../../words/numbers';
import { targetWords } from '../../words/targets';
import { colourOf, shadeOf, shades } from './states';

interface Props {
  answer: Schemas['AttainmentList'];
  pinned: number | null;
  onPin: (index: number | null) => void;
}

/** The states with their counts; pressing one brings its areas out on the map. */
export function StateLegend({ answer, pinned, onPin }: Props) {
  const suppressed = answer.areas.filter(row => row.value.status === 'suppressed').length;
  const told = shades.map(shade => answer.areas.filter(row => shadeOf(row) === shade).length);
  const missing = answer.counts.noValue - suppressed;
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {targetWords.legend}
      </h2>
      <ul className="legend-rows">
        {shades.map((shade, i) => (
          <li key={shade}>
            <button
              type="button"
              className="legend-row"
              aria-pressed={pinned === i}
              data-faded={(pinned !== null && pinned !== i) || undefined}
              onClick={() => onPin(pinned === i ? null : i)}
            >
              <span
                className={`swatch swatch-${shade}`}
                style={{ '--colour': colourOf(shade) } as CSSProperties}
                aria-hidden="true"
              />
              {targetWords.shades[shade]} <span className="legend-count">{number(told[i]!)}</span>
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
