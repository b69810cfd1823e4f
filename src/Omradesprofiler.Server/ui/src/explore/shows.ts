import { useEffect, useState } from 'react';
import type { ApiError } from '../api/client';
import type { ChangeAddress } from '../choices/address';
import { canBeClustered } from '../choices/clusters';
import { canBePrioritised, type Show, type View } from '../choices/view';

/** What can be shown: not what makes no sense for the indicator, nor what the server does not have. */
export function useShows(
  view: View | null,
  clusters: ApiError | undefined,
  priority: ApiError | undefined,
  change: ChangeAddress,
) {
  const offersClusters = useOffered(clusters, change);
  const offersPriority = useOffered(view?.by === 'index' && !view.index ? priority : undefined, change);
  const shows: Show[] = ['values'];
  if (view && offersClusters && canBeClustered(view)) shows.push('clusters');
  if (view && offersPriority && (view.index || canBePrioritised(view.indicator, view.level))) shows.push('priority');
  return shows;
}

/** A server that lacks it answers 404: then the choice of it goes away, and the values come back. */
function useOffered(error: ApiError | undefined, change: ChangeAddress): boolean {
  const [isOffered, setOffered] = useState(true);
  useEffect(() => {
    if (error?.status !== 404) return;
    setOffered(false);
    change({ show: '', statistic: '', top: '', by: '' }, 'replace');
  }, [error, change]);
  return isOffered;
}
