import { getJson } from '../api/client';
import type { AreaKey } from '../choices/view';
import type { Position } from './more';

interface Feature {
  properties: { code: string; edition?: string | null };
  geometry: { type: string; coordinates: unknown };
}

interface Features {
  features: Feature[];
}

type Ring = [number, number][];

/** The DeSO of an edition that a point lies in, null where there is none. */
export async function areaAt({ lon, lat }: Position, edition: string): Promise<AreaKey | null> {
  const box = [lon, lat, lon + 1e-6, lat + 1e-6].join(',');
  const url = `/ogc/collections/deso-${edition}/items?bbox=${box}&limit=20`;
  const { features } = await getJson<Features>(url, new AbortController().signal);
  const found = features.find(({ geometry }) => polygonsOf(geometry).some(rings => isInside(rings, lon, lat)));
  const code = (found ?? features[0])?.properties.code;
  return code ? { level: 'deso', code, edition } : null;
}

const polygonsOf = ({ type, coordinates }: Features['features'][number]['geometry']): Ring[][] =>
  type === 'MultiPolygon' ? (coordinates as Ring[][]) : [coordinates as Ring[]];

/** Even and odd crossings, so that a hole is outside. */
const isInside = (rings: Ring[], x: number, y: number) =>
  rings.reduce((inside, ring) => inside !== crossesOddly(ring, x, y), false);

function crossesOddly(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
