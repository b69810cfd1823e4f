import type { CSSProperties } from 'react';
import type { CareCenter, CareGeography } from '../api/care';
import type { Picture } from '../map/picture';
import { careWords } from '../words/care';
import { words } from '../words/sv';

interface Props {
  picture: Picture;
  geography: CareGeography;
  chosen: CareCenter | undefined;
}

/** What the colours and signs of the clinics' map stand for. */
export function ClinicLegend({ picture, geography, chosen }: Props) {
  const isListed = geography.kind === 'listed';
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend}
      </h2>
      <ul className="legend-rows">
        <LegendSign sign="point" text={careWords.point} />
        {isListed ? (
          <ListedRows picture={picture} isChosen={chosen !== undefined} />
        ) : (
          <>
            <LegendSign sign="border" text={careWords.border} />
            {geography.areasWithout > 0 && <LegendSign sign="missing" text={careWords.without} />}
            {geography.estimated && <LegendSign sign="moved" text={careWords.shared} />}
          </>
        )}
      </ul>
      {!isListed && <p className="field-note">{careWords.legend}</p>}
    </section>
  );
}

/** How many of the chosen clinic's listed live where. */
function ListedRows({ picture, isChosen }: { picture: Picture; isChosen: boolean }) {
  if (!isChosen) return <li className="field-note">{careWords.pickListed}</li>;
  return (
    <>
      {picture.scheme.classes.map(({ label, colour, detail }) => (
        <li key={label} className="legend-row legend-state">
          <span className="swatch" style={{ '--colour': colour } as CSSProperties} aria-hidden="true" />
          {label} <span className="legend-count">{detail}</span>
        </li>
      ))}
      <LegendSign sign="suppressed" text={words.suppressed} />
    </>
  );
}

type Sign =
  | 'clash'
  | 'point'
  | 'border'
  | 'moved'
  | 'missing'
  | 'suppressed'
  | 'site'
  | 'candidate'
  | 'ruled'
  | 'line';

export function LegendSign({ sign, text }: { sign: Sign; text: string }) {
  return (
    <li className="legend-row legend-state">
      <span className={`swatch swatch-${sign}`} aria-hidden="true" />
      {text}
    </li>
  );
}
