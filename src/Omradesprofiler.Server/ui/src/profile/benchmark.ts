import type { Compared, Level, Profile, ProfileIndicator } from '../api/types';
import { areaNames, periodNames, similarNames, type BenchmarkNames, type NamedCompared } from '../words/judgements';

/** A choice of what to hold the values against, as it stands in the address. */
export type Compare = Level | 'similar' | `period/${string}`;

/** The areas round the profile's own, finest first, and which of them a row's numbers are from. */
export const parentLevels = ({ parents }: Profile): Level[] => parents.map(parent => parent.level);

/** The years before the newest that the area has numbers for, newest first. */
export function earlierPeriods({ indicators }: Profile): string[] {
  const all = [...new Set(indicators.flatMap(row => row.periods))].sort();
  return all.slice(0, -1).reverse();
}

/** What was asked for where it is possible, else the county, else the country; none where there is no larger area. */
export function resolveCompare(asked: string | undefined, profile: Profile): Compare | null {
  const levels = parentLevels(profile);
  if (asked === 'similar' || levels.includes(asked as Level)) return asked as Compare;
  if (asked?.startsWith('period/')) return asked as Compare;
  return (['county', 'country'] as const).find(level => levels.includes(level)) ?? null;
}

/** Whether the server has to be asked: the areas round it are in every profile. */
export const isAsked = (compare: string | undefined) =>
  compare === 'similar' || compare?.startsWith('period/') ? compare : undefined;

export function namesOf(compare: Compare, profile: Profile): BenchmarkNames {
  if (compare === 'similar') return similarNames;
  if (compare.startsWith('period/')) return periodNames(compare.slice('period/'.length));
  const parent = profile.parents.find(one => one.level === compare);
  return areaNames(compare as Level, parent?.label ?? '');
}

/** A row's number to hold the own against. A number of people is not held against that of a larger area. */
export function comparedIn(row: ProfileIndicator, compare: Compare, kind: string | undefined): Compared | null {
  if (compare === 'similar' || compare.startsWith('period/')) return row.comparison;
  if (kind === 'count') return null;
  return row.parents.find(parent => parent.value?.area.level === compare) ?? null;
}

/** All numbers of a row that its sentence holds the own against: the areas round it, and the choice. */
export function allCompared(
  row: ProfileIndicator,
  kind: string | undefined,
  compare: Compare | null,
  profile: Profile,
): NamedCompared[] {
  const usual: Level[] = ['municipality', 'county', 'country'];
  const levels = parentLevels(profile).filter(level => usual.includes(level) || level === compare);
  const chosen = compare && !levels.includes(compare as Level) ? [compare] : [];
  return [...levels, ...chosen].flatMap(one => {
    const compared = comparedIn(row, one, kind);
    return compared ? [{ ...compared, names: namesOf(one, profile) }] : [];
  });
}
