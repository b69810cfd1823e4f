import type { Area, Level } from '../api/types';

const coarseToFine: Level[] = ['country', 'county', 'municipality', 'regso', 'deso'];
const swedish = new Intl.Collator('sv', { numeric: true });

/**
 * Names that begin with what was asked for first, then coarse before fine. An area that exists in several editions is
 * listed once, in the one on the map if it is there.
 */
export function orderHits(areas: Area[], asked: string, edition: string | null): Area[] {
  const begins = (area: Area) => (area.name.toLocaleLowerCase('sv').startsWith(asked.toLocaleLowerCase('sv')) ? 0 : 1);
  const rank = (area: Area) => coarseToFine.indexOf(area.level);
  return onceEach(areas, edition).sort(
    (a, b) => begins(a) - begins(b) || rank(a) - rank(b) || swedish.compare(a.label, b.label),
  );
}

function onceEach(areas: Area[], edition: string | null): Area[] {
  const chosen = new Map<string, Area>();
  for (const area of areas) {
    const key = `${area.level}/${area.code}`;
    const before = chosen.get(key);
    if (!before || nearness(area, edition) > nearness(before, edition)) chosen.set(key, area);
  }
  return [...chosen.values()];
}

/** RegSO 2020 goes with DeSO 2018: of two editions both are the earlier one. */
function nearness(area: Area, edition: string | null): number {
  if (area.edition === edition) return 2;
  const isEarly = (one: string | null) => one !== null && one < '2025';
  return isEarly(area.edition) === isEarly(edition) ? 1 : 0;
}
