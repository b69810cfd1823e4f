import type { Address } from '../../choices/address';
import { parseAreaKey, type AreaKey } from '../../choices/view';

/** From where something is near: an area, where those of a clinic live, or a point. */
export type Origin =
  | { kind: 'area'; area: AreaKey }
  | { kind: 'clinic'; id: string }
  | { kind: 'point'; lon: number; lat: number };

/** Choosing one takes the others away; a clinic that was looked at elsewhere comes last. */
export function originOf({ area, drawn, clinic }: Address): Origin | null {
  const key = parseAreaKey(area);
  if (key && key.level !== 'country') return { kind: 'area', area: key };
  const found = /@(-?[\d.]+),(-?[\d.]+)/.exec(drawn ?? '');
  if (found) return { kind: 'point', lat: Number(found[1]), lon: Number(found[2]) };
  return clinic ? { kind: 'clinic', id: clinic } : null;
}

/** A point as the address has places of one's own. */
export const pointText = (name: string, { lon, lat }: { lon: number; lat: number }) =>
  `${name}@${lat.toFixed(5)},${lon.toFixed(5)}`;

export function nearbyQuery(origin: Origin) {
  if (origin.kind === 'area') return { area: origin.area.code };
  return origin.kind === 'clinic' ? { careCenter: origin.id } : { lon: origin.lon, lat: origin.lat };
}
