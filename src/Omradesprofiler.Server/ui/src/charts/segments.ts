import type { Series, SeriesPoint } from '../api/types';

export interface KnownPoint extends SeriesPoint {
  value: number;
  year: number;
}

/** Where a period stands on the axis: its first year. */
export const yearOf = (period: string) => Number(period.slice(0, 4));

/** The runs of values that may be joined: a missing value ends one, and so does a break in the series. */
export function segmentsOf({ points, breaks }: Pick<Series, 'points' | 'breaks'>): KnownPoint[][] {
  const runs: KnownPoint[][] = [[]];
  for (const point of points) {
    if (breaks.some(one => one.period === point.period)) runs.push([]);
    if (point.value === null) runs.push([]);
    else runs.at(-1)!.push({ ...point, value: point.value, year: yearOf(point.period) });
  }
  return runs.filter(run => run.length > 0);
}
