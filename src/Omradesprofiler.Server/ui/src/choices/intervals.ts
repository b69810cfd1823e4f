import { useEffect, useMemo, useState } from 'react';
import type { Interval, ValueArray } from '../api/types';
import { useResource } from '../api/useResource';
import { intervalsOf } from '../areas/division';
import type { Scene } from './scene';

export type Intervals = ReadonlyMap<string, Interval>;

/**
 * How sure the values of a picture are, by area code. They weigh three times as much as the values and most looks need
 * none of them, so they are fetched when first wanted, all at once.
 */
export function useIntervals(scene: Scene | null, isWanted: boolean): Intervals {
  const [asked, setAsked] = useState<string | null>(null);
  const url = scene?.intervals?.url ?? null;
  useEffect(() => {
    if (isWanted) setAsked(url);
  }, [isWanted, url]);
  const { data } = useResource<ValueArray>(asked === url ? url : null);
  return useMemo(() => {
    if (!scene) return new Map();
    if (scene.intervals) return data ? intervalsOf(data, scene.intervals.division) : new Map();
    const shown = [...scene.byCode.values()];
    return new Map(shown.flatMap(({ area, interval }) => (interval ? [[area.code, interval]] : [])));
  }, [scene, data]);
}
