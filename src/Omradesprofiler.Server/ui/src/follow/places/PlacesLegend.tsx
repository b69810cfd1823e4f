import { placeWords as words } from '../../words/places';
import { words as pageWords } from '../../words/sv';

/** What the points on the map are. */
export function PlacesLegend({ isNear, isPoint }: { isNear: boolean; isPoint: boolean }) {
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {pageWords.legend}
      </h2>
      <ul className="legend-rows">
        {isPoint && (
          <li className="legend-row legend-state">
            <span className="swatch swatch-plain" aria-hidden="true">
              <span className="swatch-letter">×</span>
            </span>
            {words.legendOrigin}
          </li>
        )}
        {isNear && (
          <li className="legend-row legend-state">
            <span className="swatch swatch-plain" aria-hidden="true">
              <span className="swatch-letter" data-role="controls">
                1
              </span>
            </span>
            {words.legendNear}
          </li>
        )}
        <li className="legend-row legend-state">
          <span className="swatch swatch-dot" aria-hidden="true" />
          {isNear ? words.legendOther : words.legend}
        </li>
      </ul>
    </section>
  );
}
