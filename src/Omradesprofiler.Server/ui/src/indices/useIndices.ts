import { useEffect } from 'react';
import type { Schemas } from '../api/schemas';
import { apiUrl } from '../api/client';
import { useFresh } from '../api/useFresh';

export type SavedIndex = Schemas['IndexResponse'];

/** What has been saved; asked for again when another index is chosen, as it may just have been made. */
export function useIndices(isWanted: boolean, chosen: string | null) {
  const answer = useFresh<Schemas['IndexList']>(isWanted ? apiUrl('indices') : null);
  const { reload } = answer;
  useEffect(() => {
    if (chosen) reload();
  }, [chosen, reload]);
  return answer;
}
