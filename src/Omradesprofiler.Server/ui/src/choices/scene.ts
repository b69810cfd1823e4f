import { useEffect, useMemo, useRef } from 'react';
import type { Area, Areas, Snapshot, TileLayer, Value, ValueArray, Values } from '../api/types';
import { apiUrl } from '../api/client';
import { renew } from '../api/freshness';
import { useResource, type Resource } from '../api/useResource';
import { isWithin, valuesOf } from '../areas/division';
import { buildScheme, type Scheme } from '../classes/scheme';
import { finding, mapTitle } from '../words/sentences';
import type { Priority } from './priorities';
import type { View } from './view';
import { tileLayerOf } from './zoomed';

/** One picture: the choices, their values and colours, always replaced together. */
export interface Scene {
  view: View;
  /** The areas of the selection, in the order of their codes. */
  areas: Area[];
  values: Value[];
  scheme: Scheme;
  byCode: Map<string, Value>;
  rankOf: Map<string, number>;
  ranked: number;
  title: string;
  finding: string;
  /** Where the intervals are, for who looks closer; null where the values already have them. */
  intervals: { url: string; division: Area[] } | null;
  /** The areas to prioritise, where they are what the picture shows. */
  priority?: Priority;
}

/**
 * The latest complete picture; while the next one is fetched the old one stays, so that nothing flickers.
 * Values of other pictures that are to have the same class limits are pooled with it.
 */
export function useScene(view: View | null, snapshot: Snapshot, place: string, pooled?: number[]) {
  const layer = view ? tileLayerOf(snapshot, view.level, view.edition) : undefined;
  const url = view && valuesUrl(view, layer);
  const answer = useResource<ValueArray | Values>(url);
  const division = useResource<Areas>(view && divisionUrl(view));
  const classing = JSON.stringify(view?.classing);
  const isRetrying = useFreshness(answer, url, [answer.data?.snapshot, division.data?.snapshot], snapshot.snapshot);
  const current = useMemo(
    () =>
      view && url && answer.data && division.data
        ? buildScene(view, url, answer.data, division.data, place, pooled)
        : null,
    [url, view?.within, snapshot, answer.data, division.data, place, classing, pooled],
  );
  const latest = useRef<Scene | null>(null);
  if (current) latest.current = current;
  const failed = answer.error && !isRetrying ? answer : division.error ? division : null;
  return {
    scene: current ?? (failed ? null : latest.current),
    answer: (failed ?? {
      ...answer,
      error: undefined,
      loading: isRetrying || answer.loading || division.loading,
    }) as Resource<unknown>,
  };
}

const mostAttempts = 2;

/**
 * Values never land on other borders: the server refuses (409) those of another geometry than the page has, and then,
 * or when an answer comes from another snapshot, the page asks for the newest and tries again. True while it does.
 */
function useFreshness(answer: Resource<unknown>, url: string | null, from: (string | undefined)[], own: string) {
  const attempts = useRef({ url, count: 0 });
  const { error, retry } = answer;
  useEffect(() => {
    if (error?.status !== 409) return;
    if (attempts.current.url !== url) attempts.current = { url, count: 0 };
    if (++attempts.current.count <= mostAttempts) void renew().then(isNewer => isNewer || retry());
  }, [error, url, retry]);
  const isForeign = from.some(snapshot => snapshot !== undefined && snapshot !== own);
  useEffect(() => {
    if (isForeign) void renew();
  }, [isForeign]);
  return error?.status === 409 && (attempts.current.url !== url || attempts.current.count < mostAttempts);
}

/** Where the values are: in the order of the tiles' areas, or as a list where the map has no borders for them. */
export function valuesUrl(view: View, layer: TileLayer | undefined): string {
  const rest = layer ? { order: 'tile', format: 'array', geometry: layer.geometry } : { within: narrowing(view) };
  return apiUrl(`indicators/${encodeURIComponent(view.indicator.id)}/values`, { ...column(view), ...rest });
}

/** All areas of the level, also those outside the selection: their order is that of the values. */
export const divisionUrl = ({ level, edition }: View) => apiUrl('areas', { level, edition, limit: 10000 });

/** The same values as a file, with all that stands beside them. */
export const csvUrl = (view: View) =>
  apiUrl(`indicators/${encodeURIComponent(view.indicator.id)}/values`, {
    ...column(view),
    within: narrowing(view),
    format: 'csv',
  });

/** The areas' borders with the same values, for map programs. */
export const geojsonUrl = (view: View) =>
  view.level === 'country' ? null : csvUrl(view).replace('format=csv', 'format=geojson');

/** What the picture is narrowed to. */
export const narrowing = ({ within, scope }: View) => within ?? scope;

/** Which values of the indicator they are. */
export function column({ indicator, level, edition, period, sex, age }: View) {
  const chosen = (choice: string, options: string[]) => (options.length > 1 ? choice : null);
  return { level, edition, period, sex: chosen(sex, indicator.sexes), age: chosen(age, indicator.ages) };
}

function buildScene(
  view: View,
  url: string,
  answer: ValueArray | Values,
  division: Areas,
  place: string,
  pooled: number[] | undefined,
): Scene | null {
  const isArray = 'statuses' in answer;
  if (isArray && (answer.total !== division.total || answer.snapshot !== division.snapshot)) return null;
  const isChosen = division.areas.map(area => isWithin(area, narrowing(view)));
  const areas = division.areas.filter((_, i) => isChosen[i]);
  const values = isArray ? valuesOf(answer, division.areas).filter((_, i) => isChosen[i]) : answer.values;
  const sorted = values
    .filter(value => value.status === 'published' && value.value !== null)
    .sort((a, b) => b.value! - a.value!);
  const rankOf = new Map<string, number>();
  sorted.forEach((row, i) => {
    const above = sorted[i - 1];
    rankOf.set(row.area.code, above?.value === row.value ? rankOf.get(above.area.code)! : i + 1);
  });
  return {
    view,
    areas,
    values,
    scheme: buildScheme(view.indicator, values, view.classing, pooled),
    byCode: new Map(values.map(value => [value.area.code, value])),
    rankOf,
    ranked: sorted.length,
    title: mapTitle({ ...view, place }),
    finding: finding(
      view.indicator,
      sorted.map(row => ({ label: row.area.label, value: row.value!, uncertain: row.uncertain })),
      values.length,
    ),
    intervals: isArray ? { url: `${url}&intervals=true`, division: division.areas } : null,
  };
}
