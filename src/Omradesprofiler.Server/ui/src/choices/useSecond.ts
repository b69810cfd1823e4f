import { useMemo } from 'react';
import type { Indicator, Snapshot } from '../api/types';
import { classWords } from '../words/classes';
import type { Address } from './address';
import { periodsOf } from './periods';
import { usePooled } from './pooled';
import { useScene } from './scene';
import { resolveSecond } from './second';
import type { View } from './view';
import { viewAtZoom } from './zoomed';

/** The second map's view as far out as the first, and the limits that several pictures are to have in common. */
export function useBeside(
  address: Address,
  shown: View | null,
  snapshot: Snapshot,
  indicators: Indicator[],
  zoom: number,
) {
  const wanted = shown && resolveSecond(address, shown, snapshot, indicators);
  const view = wanted && (viewAtZoom(wanted, snapshot, zoom) ?? wanted);
  const isSame = view !== null && view.indicator.id === shown?.indicator.id;
  const isPlaying = Boolean(address.play) && shown?.show === 'values';
  const pooledViews = useMemo(() => {
    if (!shown || shown.indicator.categories) return [];
    const years = isPlaying ? periodsOf(shown).map(place => ({ ...shown, ...place })) : [];
    if (!isSame || shown.show !== 'values') return years;
    return years.length > 0 ? [...years, view] : [shown, view];
  }, [JSON.stringify(shown && { ...shown, indicator: shown.indicator.id }), view?.period, isSame, isPlaying]);
  const pooled = usePooled(pooledViews, snapshot);
  const note = !pooled ? null : isPlaying ? classWords.fixed : classWords.shared;
  return { view, isPlaying, pooled, ofSecond: isSame ? pooled : undefined, note };
}

/** The second map's picture. */
export const useSecondScene = (beside: ReturnType<typeof useBeside>, snapshot: Snapshot, place: string) =>
  useScene(beside.view, snapshot, place, beside.ofSecond);
