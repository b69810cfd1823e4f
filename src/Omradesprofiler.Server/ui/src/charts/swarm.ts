/** A dot before it has a place: where on the scale, and how large. */
interface Dot {
  code: string;
  x: number;
  weight: number;
}

export interface PlacedDot extends Dot {
  y: number;
  radius: number;
}

/** The part of the strip that the dots cover at most. */
const fill = 0.42;
const largest = 14;
const smallest = 1.1;

/** Dots beside each other without overlap, each at its place on the scale and as near the middle as there is room. */
export function placeDots(dots: Dot[], width: number, height: number): PlacedDot[] {
  const total = dots.reduce((sum, dot) => sum + dot.weight, 0) || 1;
  const heaviest = dots.reduce((most, dot) => Math.max(most, dot.weight), 1);
  let scale = Math.min(Math.sqrt((fill * width * height) / (Math.PI * total)), largest / Math.sqrt(heaviest));
  for (let attempt = 0; ; attempt++) {
    const placed = place(dots, scale);
    const reach = placed.reduce((most, dot) => Math.max(most, Math.abs(dot.y) + dot.radius), 0);
    if (reach <= height / 2 || attempt === 9) return placed;
    scale *= Math.max(0.7, Math.min(0.95, Math.sqrt(height / 2 / reach)));
  }
}

function place(dots: Dot[], scale: number): PlacedDot[] {
  const sized = dots
    .map(dot => ({ ...dot, y: 0, radius: Math.max(smallest, scale * Math.sqrt(dot.weight)) }))
    .sort((a, b) => b.radius - a.radius || a.x - b.x);
  const cell = 2 * (sized[0]?.radius ?? 1);
  const columns = new Map<number, PlacedDot[]>();
  for (const dot of sized) {
    const column = Math.floor(dot.x / cell);
    const near = [-1, 0, 1].flatMap(by => columns.get(column + by) ?? []).filter(other => touches(dot, other));
    dot.y = nearestFree(dot, near);
    columns.set(column, [...(columns.get(column) ?? []), dot]);
  }
  return sized;
}

const touches = (one: PlacedDot, other: PlacedDot) => Math.abs(one.x - other.x) < one.radius + other.radius;

/** The heights that each neighbour forbids, and the free one nearest the middle. */
function nearestFree(dot: PlacedDot, near: PlacedDot[]): number {
  const spans = near.map(({ x, y, radius }): [number, number] => {
    const half = Math.sqrt(Math.max(0, (dot.radius + radius + 0.3) ** 2 - (dot.x - x) ** 2));
    return [y - half, y + half];
  });
  const isFree = (y: number) => spans.every(([from, to]) => y <= from + 1e-6 || y >= to - 1e-6);
  const ends = [0, ...spans.flat()].sort((a, b) => Math.abs(a) - Math.abs(b));
  return ends.find(isFree) ?? 0;
}
