import { useEffect, useMemo, useState } from 'react';
import type { Areas, Snapshot, ValueArray, Values } from '../api/types';
import { getJson, known } from '../api/client';
import { isWithin } from '../areas/division';
import { divisionUrl, narrowing, valuesUrl } from './scene';
import type { View } from './view';
import { tileLayerOf } from './zoomed';

/**
 * The numbers of several pictures together, from which limits are found that hold for all of them, so that their
 * colours compare. Undefined while they are fetched, and where one of them cannot be had.
 */
export function usePooled(views: View[], snapshot: Snapshot): number[] | undefined {
  const asked = views.map(view => ({
    view,
    values: valuesUrl(view, tileLayerOf(snapshot, view.level, view.edition)),
    division: divisionUrl(view),
  }));
  const urls = [...new Set(asked.flatMap(one => [one.values, one.division]))];
  const key = [...urls, views[0] && narrowing(views[0])].join(' ');
  const [fetched, setFetched] = useState('');

  useEffect(() => {
    const lacking = urls.filter(url => known(url) === undefined);
    if (lacking.length === 0) return;
    const abort = new AbortController();
    void Promise.allSettled(lacking.map(url => getJson(url, abort.signal))).then(() => {
      if (!abort.signal.aborted) setFetched(key);
    });
    return () => abort.abort();
  }, [key]);

  return useMemo(() => {
    const numbers = asked.map(one => numbersOf(one.view, known(one.values), known(one.division)));
    return numbers.length > 0 && numbers.every(one => one !== null) ? numbers.flat() : undefined;
  }, [key, fetched]);
}

function numbersOf(view: View, answer: ValueArray | Values | undefined, division: Areas | undefined): number[] | null {
  if (!answer || !division) return null;
  const numbers =
    'statuses' in answer
      ? answer.values.filter((_, i) => division.areas[i] && isWithin(division.areas[i], narrowing(view)))
      : answer.values.map(one => one.value);
  return numbers.filter(value => value !== null);
}
