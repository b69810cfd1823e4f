import type { CSSProperties } from 'react';
import type { Picture } from '../../map/picture';
import { interventionWords as words } from '../../words/interventions';
import { number } from '../../words/numbers';

const signs = ['treated', 'controls', 'excluded', 'others'] as const;

/** What the colours and the letters stand for, with how many areas of each there are. */
export function ComparedLegend({ picture, hasControls }: { picture: Picture; hasControls: boolean }) {
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend}
      </h2>
      <ul className="legend-rows">
        {picture.scheme.classes.map(
          ({ colour, count }, i) =>
            (hasControls || i === 0) && (
              <li key={signs[i]} className="legend-row legend-state">
                <span
                  className={`swatch ${i === 2 ? 'swatch-notTold' : ''}`}
                  style={{ '--colour': colour } as CSSProperties}
                  aria-hidden="true"
                >
                  {i < 2 && <span className="swatch-letter" data-role={signs[i]}>{i === 0 ? 'A' : 'a'}</span>}
                </span>
                {words[signs[i]!]} <span className="legend-count">{number(count)}</span>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
