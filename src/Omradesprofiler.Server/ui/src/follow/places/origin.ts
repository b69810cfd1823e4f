import type { Address } from '../../choices/address';
import { parseAreaKey, type AreaKey } from '../../choices/view';

/** From where something is near: an area, or a point. */
export type Origin = { kind: 'area'; area: AreaKey } | { kind: 'point'; lon: number; lat: number };

/** The address has at most one of them: choosing one takes the other away. */
export function originOf({ area, drawn }: Address): Origin | null {
  const key = parseAreaKey(area);
  if (key && key.level !== 'country') return { kind: 'area', area: key };
  const found = /@(-?[\d.]+),(-?[\d.]+)/.exec(drawn ?? '');
  return found ? { kind: 'point', lat: Number(found[1]), lon: Number(found[2]) } : null;
}

/** A point as the address has places of one's own. */
export const pointText = (name: string, { lon, lat }: { lon: number; lat: number }) =>
  `${name}@${lat.toFixed(5)},${lon.toFixed(5)}`;

export const nearbyQuery = (origin: Origin) =>
  origin.kind === 'area' ? { area: origin.area.code } : { lon: origin.lon, lat: origin.lat };
