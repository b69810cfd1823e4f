import type { Area, Bounds } from '../api/types';

/** The box of all of some areas. */
export function around(areas: Pick<Area, 'bounds'>[]): Bounds | null {
  const boxes = areas.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  if (boxes.length === 0) return null;
  const side = (pick: (...numbers: number[]) => number, at: number) => pick(...boxes.map(box => box[at]!));
  return [side(Math.min, 0), side(Math.min, 1), side(Math.max, 2), side(Math.max, 3)];
}
