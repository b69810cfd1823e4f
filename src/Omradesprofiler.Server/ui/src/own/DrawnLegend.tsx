import type { CSSProperties } from 'react';
import type { Picture } from '../map/picture';
import { drawnWords } from '../words/drawn';
import { number } from '../words/numbers';

/** How much of each area is in. */
export function DrawnLegend({ classes }: { classes: Picture['scheme']['classes'] }) {
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {drawnWords.legend}
      </h2>
      <ul className="legend-rows">
        {classes.map(({ label, colour, count }) => (
          <li key={label} className="legend-row legend-state" style={{ '--colour': colour } as CSSProperties}>
            <span className="swatch" aria-hidden="true" />
            {label} <span className="legend-count">{number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
