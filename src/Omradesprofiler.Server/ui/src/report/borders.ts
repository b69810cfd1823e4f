import type { Area, Bounds } from '../api/types';

export type Position = [lon: number, lat: number];
export type Polygon = Position[][];

export interface Feature {
  id: string | number;
  properties: Record<string, string | number | null>;
  geometry:
    | { type: 'Polygon'; coordinates: Polygon }
    | { type: 'MultiPolygon'; coordinates: Polygon[] }
    | { type: 'Point'; coordinates: Position };
}

export interface Features {
  features: Feature[];
}

/** From degrees to the picture's own units, true to shape at the middle of what it shows. */
export function projection([west, south, east, north]: Bounds, width: number, height: number) {
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * squeeze || 1), height / (north - south || 1));
  const [left, top] = [(width - (east - west) * squeeze * scale) / 2, (height - (north - south) * scale) / 2];
  return ([lon, lat]: Position): Position => [left + (lon - west) * squeeze * scale, top + (north - lat) * scale];
}

type Project = ReturnType<typeof projection>;

/** The border as an SVG path; points nearer than half a unit to the one before are left out. */
export function pathOf({ geometry }: Feature, project: Project): string {
  if (geometry.type === 'Point') return '';
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(rings => rings.map(ring => ringOf(ring, project))).join('');
}

function ringOf(ring: Position[], project: Project): string {
  const kept: Position[] = [];
  for (const point of ring.map(project)) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= 0.5) kept.push(point);
  }
  if (kept.length < 3) return '';
  return `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

/** The bounds with room round them: a part of their own size on each side, and no less than a kilometre or so. */
export function grown([west, south, east, north]: Bounds, share: number): Bounds {
  const room = Math.max((east - west) * share, (north - south) * share * 2, 0.01);
  return [west - room, south - room / 2, east + room, north + room / 2];
}

export const boundsOf = (all: Bounds[]): Bounds => [
  Math.min(...all.map(one => one[0])),
  Math.min(...all.map(one => one[1])),
  Math.max(...all.map(one => one[2])),
  Math.max(...all.map(one => one[3])),
];

/** The box round a ring. */
export function boxOf(ring: Position[]): Bounds {
  const [xs, ys] = [ring.map(one => one[0]), ring.map(one => one[1])];
  return [xs.reduce(least), ys.reduce(least), xs.reduce(greatest), ys.reduce(greatest)];
}

/** The box round all of the areas; null where none has borders. */
export function reachOfAreas(areas: Area[]): Bounds | null {
  const known = areas.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  return known.length > 0 ? boundsOf(known) : null;
}

const least = (a: number, b: number) => Math.min(a, b);
const greatest = (a: number, b: number) => Math.max(a, b);

/** Whether a place is inside the picture. */
export const isInside = ([x, y]: Position, width: number, height: number) => x > 0 && y > 0 && x < width && y < height;
