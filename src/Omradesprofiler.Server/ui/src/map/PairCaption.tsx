import type { ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import type { Scene } from '../choices/scene';
import { pairWords } from '../words/mapTools';
import { number } from '../words/numbers';
import { editionText } from '../words/sentences';
import { valueText } from '../words/values';

interface Props {
  scene: Scene;
  snapshot: Snapshot;
  /** The area that is pointed at on either map. */
  pointed: string | null;
  children?: ReactNode;
}

/** One of two maps in words: title, colours, source, and the value of what is pointed at. */
export function PairCaption({ scene, snapshot, pointed, children }: Props) {
  const { scheme, view } = scene;
  const { indicator, level, edition } = view;
  const found = snapshot.editions.find(one => one.level === level && one.edition === edition);
  const value = pointed ? scene.byCode.get(pointed) : undefined;
  const hasLimits = scheme.method !== null;
  return (
    <figcaption className="pair-caption">
      {children}
      <h2>{scene.title}</h2>
      <ul className="pair-legend">
        {scheme.classes.map((one, i) => (
          <li key={i}>
            <span className="swatch" style={{ '--colour': one.colour } as React.CSSProperties} aria-hidden="true" />
            <span className="visually-hidden">{one.label}</span>
            {hasLimits && (
              <span aria-hidden="true">
                {one.from === null ? `≤ ${number(one.to ?? scheme.greatest, scheme.decimals)}` : `> ${number(one.from, scheme.decimals)}`}
              </span>
            )}
            {!hasLimits && <span aria-hidden="true">{one.label}</span>}
          </li>
        ))}
      </ul>
      <p className="pair-source">
        {editionText(level, found)}. {indicator.source}
      </p>
      <p className="pair-value">
        {value ? `${value.area.label}: ${valueText(value, indicator)}` : pointed ? pairWords.notHere : pairWords.point}
      </p>
    </figcaption>
  );
}
