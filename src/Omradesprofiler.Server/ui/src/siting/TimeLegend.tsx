import type { CSSProperties } from 'react';
import type { TravelOption } from '../api/siting';
import { LegendSign } from '../care/ClinicLegend';
import { number } from '../words/numbers';
import { siteWords } from '../words/siting';
import { words } from '../words/sv';
import type { TimePicture } from './times';

interface Props {
  /** Null where the colours are territories. */
  picture: TimePicture | null;
  title?: string;
  /** What is said under it, where that is not of before and after. */
  note?: string;
  /** What the times come from: of a file or a straight line no road is said. */
  option: Pick<TravelOption, 'kind'> | undefined;
  signs: ('chosen' | 'candidate' | 'ruled' | 'lines' | 'clinic' | 'compared')[];
}

const signs = {
  clinic: ['point', siteWords.legendClinic],
  chosen: ['site', siteWords.legendChosen],
  compared: ['site', siteWords.legendBoth],
  candidate: ['candidate', siteWords.legendCandidate],
  ruled: ['ruled', siteWords.legendRequired],
  lines: ['line', siteWords.legendLines],
} as const;

/** The classes of minutes with the people in each, and what the signs stand for. */
export function TimeLegend({ picture, title = siteWords.legendTime, note, option, signs: shown }: Props) {
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {picture ? title : words.legend}
      </h2>
      {picture && (
        <ul className="legend-rows">
          {picture.scheme.classes.map(({ label, colour }, i) => (
            <li key={label} className="legend-row legend-state">
              <span className="swatch" style={{ '--colour': colour } as CSSProperties} aria-hidden="true" />
              {label} <span className="legend-count">{number(picture.people[i]!)}</span>
            </li>
          ))}
          <li className="legend-row legend-state">
            <span className="swatch swatch-missing" aria-hidden="true" />
            {option?.kind === 'network' ? siteWords.noWay : siteWords.noTime}{' '}
            <span className="legend-count">{number(picture.unreached)}</span>
          </li>
        </ul>
      )}
      <ul className="legend-rows">
        {shown.map(one => (
          <LegendSign key={one} sign={signs[one][0]} text={signs[one][1]} />
        ))}
      </ul>
      <p className="field-note">{picture ? (note ?? siteWords.legendHelp) : siteWords.legendWho}</p>
    </section>
  );
}
