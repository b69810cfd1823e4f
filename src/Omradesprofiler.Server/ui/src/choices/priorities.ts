import { useMemo } from 'react';
import type { Priorities, PriorityRow } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { priorityScheme } from '../classes/priorities';
import { priorityFinding, priorityTitle } from '../words/priorities';
import { composed, indexValue, periodOf } from '../indices/composed';
import { parseSaved } from '../indices/notation';
import { column, narrowing, type Scene } from './scene';
import type { View } from './view';

/** Which areas come first, how sure that is, and the file with all of them. */
export interface Priority {
  answer: Priorities;
  /** The chosen and those that cannot be told from them, by area code. */
  rowOf: ReadonlyMap<string, PriorityRow>;
  csv: string;
}

/** The picture with the areas to prioritise instead of values, where that was chosen and can be had. */
export function usePriorities(scene: Scene | null, view: View | null) {
  const { top, by, index, threshold } = view ?? {};
  const asked = useMemo(
    () =>
      scene && top && by && view?.show === 'priority'
        ? { ...scene.view, show: view.show, top, by, index: index ?? null, threshold: threshold ?? null }
        : null,
    [scene, view?.show, top, by, index, threshold],
  );
  const { data, error, loading } = useResource<Priorities>(asked && prioritiesUrl(asked));
  const prioritised = useMemo(
    () => (scene && asked && data ? withPriorities(scene, asked, data) : scene),
    [scene, asked, data],
  );
  return { scene: prioritised, error, loading };
}

/** Where the order is; what is asked besides the choices comes last. */
export function prioritiesUrl(view: View, more: Record<string, string> = {}): string {
  const { level, edition, period } = column(view);
  const { by, threshold } = view;
  const index = view.index ? parseSaved(view.index) : { id: `indicator:${view.indicator.id}`, version: null };
  const top = by === 'threshold' ? null : view.top;
  const within = narrowing(view);
  const whole = { index: index.id, version: index.version, level, edition, within, by, top, threshold };
  return apiUrl('priorities', { ...whole, period: view.index ? null : period, ...more });
}

function withPriorities(scene: Scene, view: View, answer: Priorities): Scene {
  const rowOf = new Map([...answer.priorities, ...answer.notTold].map(row => [row.area.code, row]));
  const priority = { answer, rowOf, csv: prioritiesUrl(view, { format: 'csv' }) };
  const scheme = priorityScheme(priority, scene.values, scene.scheme);
  if (!view.index)
    return {
      ...scene,
      view,
      priority,
      scheme,
      title: priorityTitle(scene.title, view, answer.chosen),
      finding: priorityFinding(answer, view.indicator),
    };
  const indicator = composed(answer, scene.view.indicator);
  const own = { ...view, indicator, period: periodOf(answer) };
  const before = `${scene.view.indicator.title} ${scene.view.period}`;
  const title = scene.title.replace(before, `${indicator.title} ${own.period}`);
  return {
    ...scene,
    view: own,
    priority,
    scheme,
    byCode: new Map(scene.values.map(value => [value.area.code, indexValue(value, rowOf.get(value.area.code))])),
    intervals: null,
    title: priorityTitle(title, own, answer.chosen),
    finding: priorityFinding(answer, indicator),
  };
}
