import type { Indicator, Profile, ProfileIndicator } from '../api/types';
import type { Compare } from '../profile/benchmark';
import { standoutOf } from '../profile/standout';

/** The indicators that two pages have room for: the leading ones, the farthest off, and the first of each group. */
export function chosenRows(profile: Profile, compare: Compare | null, indicators: Indicator[]): ProfileIndicator[] {
  const first = [...Map.groupBy(profile.indicators, row => row.group).values()].map(group => group[0]!);
  const far = compare ? standoutOf(profile, compare, indicators).strict.map(one => one.row) : [];
  return [...new Set([...first.slice(0, 2), ...far, ...first])];
}
