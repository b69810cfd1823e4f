import { useMemo, useRef } from 'react';
import type { Indicator, Snapshot, Value, Values } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource, type Resource } from '../api/useResource';
import { buildScheme, type Scheme } from '../classes/scheme';
import { finding, mapTitle } from '../words/sentences';
import type { View } from './view';

/** One picture: the choices, their values and colours, always replaced together. */
export interface Scene {
  view: View;
  values: Value[];
  scheme: Scheme;
  byCode: Map<string, Value>;
  rankOf: Map<string, number>;
  ranked: number;
  title: string;
  finding: string;
  csv: string;
}

/** The latest complete picture; while the next one is fetched the old one stays, so that nothing flickers. */
export function useScene(view: View | null, snapshot: Snapshot | undefined, place: string) {
  const answer = useResource<Values>(view && valuesUrl(view));
  const current = useMemo(
    () => (view && snapshot && answer.data ? buildScene(view, answer.data.values, place) : null),
    [view && valuesUrl(view), snapshot, answer.data, place],
  );
  const latest = useRef<Scene | null>(null);
  if (current) latest.current = current;
  return { scene: current ?? (answer.error ? null : latest.current), answer: answer as Resource<Values> };
}

function valuesUrl(view: View, format?: 'csv'): string {
  const { indicator, level, edition, period, sex, age, within, scope } = view;
  const narrowed = (choice: string, options: Indicator['sexes']) => (options.length > 1 ? choice : null);
  return apiUrl(`indicators/${encodeURIComponent(indicator.id)}/values`, {
    level,
    edition,
    period,
    within: within ?? scope,
    sex: narrowed(sex, indicator.sexes),
    age: narrowed(age, indicator.ages),
    format,
  });
}

function buildScene(view: View, values: Value[], place: string): Scene {
  const sorted = values
    .filter(value => value.status === 'published' && value.value !== null)
    .sort((a, b) => b.value! - a.value!);
  const rankOf = new Map<string, number>();
  sorted.forEach((row, i) => {
    const above = sorted[i - 1];
    rankOf.set(row.area.code, above?.value === row.value ? rankOf.get(above!.area.code)! : i + 1);
  });
  return {
    view,
    values,
    scheme: buildScheme(view.indicator, values),
    byCode: new Map(values.map(value => [value.area.code, value])),
    rankOf,
    ranked: sorted.length,
    title: mapTitle({ ...view, place }),
    finding: finding(
      view.indicator,
      sorted.map(row => ({ label: row.area.label, value: row.value! })),
    ),
    csv: valuesUrl(view, 'csv'),
  };
}
