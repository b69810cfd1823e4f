import type { Value } from '../api/types';

export type Column = 'name' | 'municipality' | 'value' | 'rank';

export interface Order {
  column: Column;
  descending: boolean;
}

export interface Row {
  name: string;
  municipality: string;
  value: Value;
  rank: number | null;
}

const swedish = new Intl.Collator('sv', { numeric: true });

/** Sorted as Swedish is; rows without a number stand last whichever way the numbers go. */
export function sortRows(rows: Row[], { column, descending }: Order): Row[] {
  const sign = descending ? -1 : 1;
  const byName = (a: Row, b: Row) => swedish.compare(a.name, b.name);
  const byNumber = (of: (row: Row) => number | null) => (a: Row, b: Row) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  };
  const compare = {
    name: (a: Row, b: Row) => sign * byName(a, b),
    municipality: (a: Row, b: Row) => sign * swedish.compare(a.municipality, b.municipality),
    value: byNumber(row => row.value.value),
    rank: byNumber(row => row.rank),
  }[column];
  return rows.toSorted((a, b) => compare(a, b) || byName(a, b));
}
