import type { Bounds } from '../api/types';
import { boxOf, type Feature, type Polygon, type Position } from './borders';

interface Part {
  box: Bounds;
  polygon: Polygon;
}

/** So many points across an area are looked at. */
const steps = 9;

/**
 * Where on an area's land its number can stand, and where the picture must reach: the land point nearest to the middle
 * of all. Null where no land is found.
 */
export function landFinder(water: Feature[]) {
  const parts = water.flatMap(partsOf);
  return (feature: Feature): Position | null => {
    const [largest] = partsOf(feature).toSorted((a, b) => sizeOf(b) - sizeOf(a));
    if (!largest) return null;
    const near = parts.filter(one => overlaps(one.box, largest.box));
    const land = gridOf(largest.box).filter(at => isIn(at, largest) && !near.some(one => isIn(at, one)));
    if (land.length === 0) return null;
    const middle = [0, 1].map(i => land.reduce((sum, at) => sum + at[i]!, 0) / land.length);
    const distance = (at: Position) => Math.hypot((at[0] - middle[0]!) / 2, at[1] - middle[1]!);
    return land.reduce((best, at) => (distance(at) < distance(best) ? at : best));
  };
}

function partsOf({ geometry }: Feature): Part[] {
  if (geometry.type === 'Point') return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(polygon => ({ box: boxOf(polygon[0]!), polygon }));
}

function gridOf([west, south, east, north]: Bounds): Position[] {
  const at = (from: number, to: number) =>
    Array.from({ length: steps }, (_, i) => from + ((to - from) * (i + 0.5)) / steps);
  return at(west, east).flatMap(lon => at(south, north).map((lat): Position => [lon, lat]));
}

const sizeOf = ({ box: [west, south, east, north] }: Part) => (east - west) * (north - south);

const overlaps = (a: Bounds, b: Bounds) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Whether a ray to the right crosses the rings an odd number of times. */
function isIn([x, y]: Position, { box, polygon }: Part): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let inside = false;
  for (const ring of polygon)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
