import type { Compared, FullValue, Profile, ProfileIndicator } from '../api/types';

/** One area's number in a row. */
export interface Cell {
  value: FullValue;
  /** What its difference to the reference is worth; null for the reference itself. */
  compared: Compared | null;
}

/** One indicator of all the areas. */
export interface CompareRow {
  about: ProfileIndicator;
  cells: (Cell | null)[];
  /** Some area differs from the reference by more than chance. */
  differs: boolean;
}

/** Held against one of the areas, or against the county or the country that they lie in. */
export type Reference = { at: number } | { level: 'county' | 'country' };

/** The indicators that some of the areas have, in the order of the profile. */
export function rowsOf(profiles: (Profile | null)[], reference: Reference): CompareRow[] {
  const about = new Map<string, ProfileIndicator>();
  for (const profile of profiles) for (const row of profile?.indicators ?? []) if (!about.has(row.id)) about.set(row.id, row);
  const byId = profiles.map(profile => new Map(profile?.indicators.map(row => [row.id, row])));
  return [...about.values()].map(one => {
    const cells = byId.map((rows, i) => cellOf(rows.get(one.id), i, reference));
    return { about: one, cells, differs: cells.some(cell => cell?.compared && isBeyondChance(cell.compared)) };
  });
}

function cellOf(row: ProfileIndicator | undefined, at: number, reference: Reference): Cell | null {
  if (!row) return null;
  if ('level' in reference)
    return { value: row.value, compared: row.parents.find(one => one.value?.area.level === reference.level) ?? null };
  return { value: row.value, compared: reference.at === at ? null : row.comparison };
}

export const isBeyondChance = ({ judgement: { result } }: Compared) =>
  result !== 'noDifference' && result !== 'notJudged';
