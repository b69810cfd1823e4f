import { useMemo } from 'react';
import type { Area, Areas, Level, Snapshot } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { isWithin } from '../areas/division';
import { scopeOf } from '../choices/view';

/** The areas of a level in one edition, of what the data are about; null fetches nothing. */
export function useAreas(snapshot: Snapshot, level: Level | null, edition: string | null) {
  const answer = useResource<Areas>(level && apiUrl('areas', { level, edition, limit: 10000 }));
  const areas = useMemo(
    (): Area[] | null => answer.data?.areas.filter(area => isWithin(area, scopeOf(snapshot))) ?? null,
    [answer.data, snapshot],
  );
  return { ...answer, areas };
}
