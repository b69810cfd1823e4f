import type { ChangeAddress } from './address';
import { formatAreaKey, parseAreaKey, type AreaKey } from './view';

/** The areas to take home, in the order that they were chosen. */
export const parseSelection = (text: string | undefined): AreaKey[] =>
  (text ?? '').split(',').flatMap(one => parseAreaKey(one) ?? []);

export const formatSelection = (areas: AreaKey[]) => areas.map(formatAreaKey).join();

/** Puts an area among them, or takes it away. */
export function toggle(areas: AreaKey[], area: AreaKey, change: ChangeAddress) {
  const key = formatAreaKey(area);
  const others = areas.filter(one => formatAreaKey(one) !== key);
  change({ areas: formatSelection(others.length < areas.length ? others : [...areas, area]) }, 'replace');
}

/** More do not fit beside each other. */
export const mostCompared = 5;

/** What compared areas are called on the map and in the table. */
export const letterOf = (at: number) => String.fromCharCode(65 + at);
