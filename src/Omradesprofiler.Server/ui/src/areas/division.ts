import type { Area, Interval, ValueArray, Value } from '../api/types';

/** The feature id of an area in the tiles: the same rule as the server's (AreaCodes.TileId). */
export function tileId(code: string): number {
  const municipality = Number(code.slice(0, 4));
  if (code.length === 9) return (municipality * 3 + code.charCodeAt(4) - 65) * 10_000 + Number(code.slice(5));
  if (code.length === 8) return municipality * 1_000 + Number(code.slice(5));
  return Number(code);
}

/** Whether an area lies in a county, a municipality or the country: finer codes begin with the coarser ones. */
export const isWithin = (area: Area, code: string | null) =>
  code === null || code === '00' || area.code.startsWith(code);

/** The values of an array beside the areas that they belong to; both are in ascending order of code. */
export function valuesOf(array: ValueArray, areas: Area[]): Value[] {
  const statuses = new Map(array.statuses.map(status => [status.code, status]));
  const { unit, period } = array;
  return areas.map((area, i) => {
    const status = statuses.get(array.status[i]!)!;
    return { ...status, value: array.values[i] ?? null, unit, period, area, interval: null };
  });
}

/** The intervals of an array by the code of their area. */
export function intervalsOf({ intervals }: ValueArray, areas: Area[]): Map<string, Interval> {
  if (!intervals) return new Map();
  const { lower, upper, confidence, method } = intervals;
  return new Map(
    areas.flatMap(({ code }, i): [string, Interval][] => {
      const [from, to] = [lower[i] ?? null, upper[i] ?? null];
      return from === null || to === null ? [] : [[code, { lower: from, upper: to, confidence, method }]];
    }),
  );
}
