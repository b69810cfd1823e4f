import type { Schemas } from '../api/schemas';
import type { Indicator } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { canBePrioritised, usualTop, type AreaKey } from '../choices/view';
import { rankWithRange } from '../words/ranks';

/** Where an area stands among those of its county by an indicator of need; not asked where there is no such order. */
export function usePlace(area: AreaKey, indicator: Indicator | undefined, period?: string | null) {
  const { level, code, edition } = area;
  const isAsked = indicator && (level === 'deso' || level === 'regso') && canBePrioritised(indicator, level);
  const url = apiUrl(`priorities/${level}/${encodeURIComponent(code)}`, {
    index: `indicator:${indicator?.id}`,
    edition,
    period,
    top: usualTop,
  });
  return useResource<Schemas['AreaPriority']>(isAsked ? url : null);
}

/** The same in words; empty where how sure it is cannot be told, as the rank would say too much. */
export function useRankText(area: AreaKey, indicator: Indicator | undefined, period?: string | null): string {
  const { data } = usePlace(area, indicator, period);
  const row = data?.priority;
  if (!row?.rankInterval || indicator?.categories) return '';
  return rankWithRange({ rank: row.rank, of: row.of, range: row.rankInterval, within: data!.within });
}
