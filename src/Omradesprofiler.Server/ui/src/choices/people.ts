import { useMemo } from 'react';
import type { Areas, Indicator, Snapshot, ValueArray, Values } from '../api/types';
import { useResource } from '../api/useResource';
import { valuesOf } from '../areas/division';
import { divisionUrl, valuesUrl, type Scene } from './scene';
import type { View } from './view';
import { tileLayerOf } from './zoomed';

/** How many live in each area, by its code, and when: a number of people is never shown without its year. */
export interface People {
  readonly period: string;
  get(code: string): number | undefined;
}

/** How many live in each area of a picture, that year or the nearest before; null where that is not known. */
export function usePeople(scene: Scene | null, indicators: Indicator[], snapshot: Snapshot): People | null {
  const view = useMemo(() => scene && peopleView(scene.view, indicators), [scene?.view, indicators]);
  const layer = view ? tileLayerOf(snapshot, view.level, view.edition) : undefined;
  const { data } = useResource<ValueArray | Values>(view && valuesUrl(view, layer));
  const division = useResource<Areas>(view && divisionUrl(view)).data;
  return useMemo(() => {
    if (!view || !data || !division) return null;
    if ('statuses' in data && data.total !== division.total) return null;
    const values = 'statuses' in data ? valuesOf(data, division.areas) : data.values;
    const known = values.flatMap(({ area, value }): [string, number][] => (value === null ? [] : [[area.code, value]]));
    const counts = new Map(known);
    return { period: view.period, get: code => counts.get(code) };
  }, [view, data, division]);
}

function peopleView(view: View, indicators: Indicator[]): View | null {
  const indicator = indicators.find(one => one.countsPeople);
  const periods = indicator?.levels
    .find(one => one.level === view.level)
    ?.editions.find(one => one.edition === view.edition)?.periods;
  const period = periods?.filter(one => one <= view.period).at(-1) ?? periods?.[0];
  return indicator && period ? { ...view, indicator, period, sex: 'all', age: 'all' } : null;
}

/** The people of some areas together. */
export const sumOf = (people: People, codes: Iterable<string>) =>
  [...codes].reduce((sum, code) => sum + (people.get(code) ?? 0), 0);
