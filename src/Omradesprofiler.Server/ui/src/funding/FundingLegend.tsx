import type { CSSProperties } from 'react';
import { LegendSign } from '../care/ClinicLegend';
import type { Picture } from '../map/picture';
import { careWords } from '../words/care';
import { fundingWords } from '../words/funding';
import { number } from '../words/numbers';
import { words } from '../words/sv';
import { turnSigns, turnsOf } from './fundingPicture';
import type { Simulation } from './useSimulation';

interface Props {
  picture: Picture;
  answer: Simulation;
  isCompared: boolean;
}

/** How many clinics get more, less or the same. */
export function FundingLegend({ picture, answer, isCompared }: Props) {
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
        {isCompared &&
          turnsOf(answer).map(turn => (
            <li key={turn} className="legend-row legend-state">
              <svg className="turn-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                <circle cx="10" cy="10" r="9" fill={turnSigns[turn].colour} />
                <text x="10" y="15">
                  {turnSigns[turn].sign}
                </text>
              </svg>
              {fundingWords.turns[turn]}
            </li>
          ))}
        <LegendSign sign="missing" text={fundingWords.none} />
        <LegendSign sign="point" text={careWords.point} />
      </ul>
      <p className="field-note">{fundingWords.mapNote}</p>
    </section>
  );
}
