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
  /** Nothing is said of how the areas differ: no numbers, or the same everywhere without a judgement. */
  isSilent: boolean;
}

/** Held against one of the areas, or against the county or the country that they lie in. */
export type Reference = { at: number } | { level: 'county' | 'country' };

/** The indicators that some of the areas have, in the order of the profile. */
export function rowsOf(profiles: (Profile | null)[], reference: Reference): CompareRow[] {
  const about = new Map<string, ProfileIndicator>();
  for (const row of profiles.flatMap(profile => profile?.indicators ?? []))
    if (!about.has(row.id)) about.set(row.id, row);
  const byId = profiles.map(profile => new Map(profile?.indicators.map(row => [row.id, row])));
  return [...about.values()].map(one => {
    const cells = byId.map((rows, i) => cellOf(rows.get(one.id), i, reference));
    const differs = cells.some(cell => cell?.compared && isBeyondChance(cell.compared));
    return { about: one, cells, differs, isSilent: !differs && isSilent(cells, one.decimals) };
  });
}

function cellOf(row: ProfileIndicator | undefined, at: number, reference: Reference): Cell | null {
  if (!row) return null;
  if ('level' in reference)
    return { value: row.value, compared: row.parents.find(one => one.value?.area.level === reference.level) ?? null };
  return { value: row.value, compared: reference.at === at ? null : row.comparison };
}

const isBeyondChance = ({ judgement: { result } }: Compared) =>
  result !== 'noDifference' && result !== 'notJudged';

function isSilent(cells: (Cell | null)[], decimals: number): boolean {
  const isJudged = cells.some(cell => cell?.compared && cell.compared.judgement.result !== 'notJudged');
  const numbers = cells.flatMap(cell => cell?.value.value ?? []);
  if (numbers.length === 0) return true;
  return !isJudged && numbers.length === cells.length && new Set(numbers.map(one => one.toFixed(decimals))).size === 1;
}
