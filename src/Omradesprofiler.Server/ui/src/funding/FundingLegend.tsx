import type { CSSProperties } from 'react';
import { LegendSign } from '../care/ClinicLegend';
import type { Picture } from '../map/picture';
import { careWords } from '../words/care';
import { fundingWords } from '../words/funding';
import { number } from '../words/numbers';
import { words } from '../words/sv';

/** How many clinics get more, less or the same. */
export function FundingLegend({ picture }: { picture: Picture }) {
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend}
      </h2>
      <ul className="legend-rows">
        {picture.scheme.classes.map(({ label, colour, count }) => (
          <li key={label} className="legend-row legend-state">
            <span className="swatch" style={{ '--colour': colour } as CSSProperties} aria-hidden="true" />
            {label} <span className="legend-count">{number(count)}</span>
          </li>
        ))}
        <LegendSign sign="missing" text={fundingWords.none} />
        <LegendSign sign="point" text={careWords.point} />
      </ul>
      <p className="field-note">{fundingWords.mapNote}</p>
    </section>
  );
}
