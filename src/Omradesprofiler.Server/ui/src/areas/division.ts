import type { Area, ValueArray, Value } from '../api/types';

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
  const { unit, period, intervals } = array;
  return areas.map((area, i) => {
    const { status, reason, basis, notes, source } = statuses.get(array.status[i]!)!;
    const [lower, upper] = [intervals?.lower[i] ?? null, intervals?.upper[i] ?? null];
    const interval =
      intervals && lower !== null && upper !== null
        ? { lower, upper, confidence: intervals.confidence, method: intervals.method }
        : null;
    return { status, reason, value: array.values[i] ?? null, unit, period, area, basis, notes, source, interval };
  });
}
