import { useEffect, useRef, useState } from 'react';
import type { CareCenter } from '../api/care';
import type { Area, Bounds } from '../api/types';
import { around } from '../areas/around';
import type { Reveal } from '../map/AreaMap';
import type { TerritoryPicture } from './picture';

/** What to bring into view when a clinic is chosen: all of its areas, else where it stands. */
export function useReach(
  areas: Area[] | null,
  territories: TerritoryPicture | null,
  clinic: CareCenter | undefined,
): Reveal | null {
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (!areas || clinic?.id === last.current) return;
    last.current = clinic?.id;
    const index = clinic && territories?.indexOf.get(clinic.id);
    const own = areas.filter(area => index !== undefined && territories?.scheme.classOf.get(area.code) === index);
    const bounds = around(own) ?? (clinic?.place && pointBounds(clinic.place));
    if (bounds) setReveal({ bounds, margin: 1, least: 0.15 });
  }, [areas, territories, clinic]);
  return reveal;
}

/** About five kilometres round a point. */
const pointBounds = ({ longitude: x, latitude: y }: { longitude: number; latitude: number }): Bounds => [
  x - 0.04,
  y - 0.02,
  x + 0.04,
  y + 0.02,
];
