import { useEffect, useRef, useState } from 'react';
import type { CareCenter } from '../api/care';
import type { Area, Bounds } from '../api/types';
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

/** The box of all of some areas. */
export function around(areas: Pick<Area, 'bounds'>[]): Bounds | null {
  const boxes = areas.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  if (boxes.length === 0) return null;
  const side = (pick: (...numbers: number[]) => number, at: number) => pick(...boxes.map(box => box[at]!));
  return [side(Math.min, 0), side(Math.min, 1), side(Math.max, 2), side(Math.max, 3)];
}

/** About five kilometres round a point. */
const pointBounds = ({ longitude: x, latitude: y }: { longitude: number; latitude: number }): Bounds => [
  x - 0.04,
  y - 0.02,
  x + 0.04,
  y + 0.02,
];
