import type { CSSProperties, ReactNode } from 'react';
import type { Snapshot } from '../api/types';
import type { Scene } from '../choices/scene';
import { LimitsRow } from '../legend/LimitsRow';
import { swedish } from '../ui/swedish';
import { pairWords } from '../words/mapTools';
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
      <div className="pair-legend">
        <ul>
          {scheme.classes.map((one, i) => (
            <li key={i} style={{ '--colour': one.colour } as CSSProperties}>
              <span className={hasLimits ? 'visually-hidden' : undefined}>{one.label}</span>
            </li>
          ))}
        </ul>
        {hasLimits && <LimitsRow scene={scene} />}
      </div>
      <p className="pair-source">
        {editionText(level, found)}. <span {...swedish}>{indicator.source}</span>
      </p>
      <p className="pair-value">
        {value ? `${value.area.label}: ${valueText(value, indicator)}` : pointed ? pairWords.notHere : pairWords.point}
      </p>
    </figcaption>
  );
}
