import type { Area } from '../api/types';

/**
 * Calm colours that say nothing but "another territory": no red beside green, and not one of them a scale's. The lines
 * and the names tell the territories apart without them.
 */
const palette = ['#a9c5dd', '#e8cf8f', '#c3b1d6', '#dcb591', '#8fa9b8', '#e7cbd8'];

export const noTerritory = '#f6f3ec';

/** How many of the nearest areas count as an area's neighbours here. */
const nearest = 6;

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

/** Territories that have areas near each other: near enough to being neighbours for colours. */
function neighboursOf(areas: Area[], territoryOf: ReadonlyMap<string, number>, count: number): Set<number>[] {
  const places = areas.flatMap(({ code, labelPoint }) => {
    const territory = territoryOf.get(code);
    if (territory === undefined || !labelPoint) return [];
    const [lon, lat] = labelPoint;
    return [{ territory, x: lon * Math.cos((lat * Math.PI) / 180), y: lat }];
  });
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const place of places) {
    const near = nearestTo(place, places);
    for (const other of near)
      if (other !== place.territory) {
        sets[place.territory]!.add(other);
        sets[other]!.add(place.territory);
      }
  }
  return sets;
}

interface Place {
  territory: number;
  x: number;
  y: number;
}

function nearestTo(place: Place, places: Place[]): number[] {
  const found: { distance: number; territory: number }[] = [];
  for (const other of places) {
    const distance = (other.x - place.x) ** 2 + (other.y - place.y) ** 2;
    if (found.length > nearest && distance >= found.at(-1)!.distance) continue;
    const at = found.findIndex(one => one.distance > distance);
    found.splice(at < 0 ? found.length : at, 0, { distance, territory: other.territory });
    if (found.length > nearest + 1) found.pop();
  }
  return found.map(one => one.territory);
}
