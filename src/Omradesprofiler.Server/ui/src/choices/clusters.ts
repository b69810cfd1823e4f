import { useMemo } from 'react';
import type { Clusters } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { clusterScheme, type Statistic } from '../classes/clusters';
import { clusterFinding, clusterTitle } from '../words/sentences';
import { column, narrowing, type Scene } from './scene';
import type { View } from './view';

/** Whether neighbours can be told from each other: areas on a map, and a scale of more than a few names. */
export const canBeClustered = ({ level, indicator }: View) => level !== 'country' && !indicator.categories;

/** The picture with the classes of neighbours instead of values, where that was chosen and can be had. */
export function useClusters(scene: Scene | null, view: View | null) {
  const statistic = view?.show === 'clusters' && canBeClustered(view) ? view.statistic : null;
  const { data, error, loading } = useResource<Clusters>(scene && statistic && clustersUrl(scene.view, statistic));
  const clustered = useMemo(
    () => (scene && statistic && data ? withClusters(scene, statistic, data) : scene),
    [scene, statistic, data],
  );
  return { scene: clustered, error, loading };
}

function clustersUrl(view: View, statistic: Statistic): string {
  const { edition: _, ...rest } = column(view);
  const query = { ...rest, within: narrowing(view), statistic };
  return apiUrl(`indicators/${encodeURIComponent(view.indicator.id)}/clusters`, query);
}

function withClusters(scene: Scene, statistic: Statistic, data: Clusters): Scene {
  const scheme = clusterScheme(data, statistic, scene.view.indicator.polarity, scene.values, scene.scheme);
  return {
    ...scene,
    view: { ...scene.view, show: 'clusters', statistic },
    scheme,
    title: clusterTitle(scene.title),
    finding: clusterFinding(scheme.classes),
  };
}
