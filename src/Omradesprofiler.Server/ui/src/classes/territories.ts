import type { Area } from '../api/types';

/**
 * Calm colours that say nothing but "another territory": no red beside green, and not one of them a scale's. The lines
 * and the names tell the territories apart without them.
 */
const palette = ['#a9c5dd', '#e8cf8f', '#c3b1d6', '#dcb591', '#8fa9b8', '#e7cbd8'];

export const noTerritory = '#f6f3ec';

const directions = 8;

/** A colour for each territory, so that neighbours differ; the same territories get the same colours. */
export function territoryColours(areas: Area[], territoryOf: ReadonlyMap<string, number>, count: number): string[] {
  const neighbours = neighboursOf(areas, territoryOf, count);
  const colours = new Array<number>(count).fill(-1);
  const taken = neighbours.map(() => new Set<number>());
  const used = palette.map(() => 0);
  const all = palette.map((_, colour) => colour);
  for (let step = 0; step < count; step++) {
    const next = mostBound(colours, neighbours, taken);
    const free = all.filter(colour => !taken[next]!.has(colour));
    const colour = (free.length > 0 ? free : all).toSorted((a, b) => used[a]! - used[b]!)[0]!;
    colours[next] = colour;
    used[colour]!++;
    for (const neighbour of neighbours[next]!) taken[neighbour]!.add(colour);
  }
  return colours.map(colour => palette[colour]!);
}

/** The territory without a colour that has the fewest left to choose from; of several the one with most neighbours. */
function mostBound(colours: number[], neighbours: Set<number>[], taken: Set<number>[]): number {
  let [best, bound, degree] = [-1, -1, -1];
  colours.forEach((colour, i) => {
    if (colour >= 0) return;
    const [own, size] = [taken[i]!.size, neighbours[i]!.size];
    if (own > bound || (own === bound && size > degree)) [best, bound, degree] = [i, own, size];
  });
  return best;
}

interface Place {
  territory: number;
  x: number;
  y: number;
}

/**
 * Territories that have areas near each other: about those that have a border in common, which the middles of areas
 * alone can tell well enough for colours.
 */
function neighboursOf(areas: Area[], territoryOf: ReadonlyMap<string, number>, count: number): Set<number>[] {
  const places = areas.flatMap(({ code, labelPoint }): Place[] => {
    const territory = territoryOf.get(code);
    if (territory === undefined || !labelPoint) return [];
    const [lon, lat] = labelPoint;
    return [{ territory, x: lon * Math.cos((lat * Math.PI) / 180), y: lat }];
  });
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const place of places)
    for (const { territory } of aroundIt(place, places))
      if (territory !== place.territory) {
        sets[place.territory]!.add(territory);
        sets[territory]!.add(place.territory);
      }
  return sets;
}

/** The nearest area in each of eight directions: in the country they lie far away, in town close by. */
function aroundIt(place: Place, places: Place[]): Place[] {
  const nearest: (Place | undefined)[] = new Array(directions);
  const distances = new Array<number>(directions).fill(Infinity);
  for (const other of places) {
    const [x, y] = [other.x - place.x, other.y - place.y];
    const distance = x * x + y * y;
    if (distance === 0) continue;
    const direction = Math.floor((directions * (Math.atan2(y, x) + Math.PI)) / (2 * Math.PI)) % directions;
    if (distance >= distances[direction]!) continue;
    distances[direction] = distance;
    nearest[direction] = other;
  }
  return nearest.filter(one => one !== undefined);
}
