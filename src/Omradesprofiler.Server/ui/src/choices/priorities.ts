import { useMemo } from 'react';
import type { Priorities, PriorityRow } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { priorityScheme } from '../classes/priorities';
import { priorityFinding, priorityTitle } from '../words/priorities';
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
  const { top, by } = view ?? {};
  const asked = useMemo(
    () => (scene && top && by && view?.show === 'priority' ? { ...scene.view, show: view.show, top, by } : null),
    [scene, view?.show, top, by],
  );
  const { data, error, loading } = useResource<Priorities>(asked && prioritiesUrl(asked));
  const prioritised = useMemo(
    () => (scene && asked && data ? withPriorities(scene, asked, data) : scene),
    [scene, asked, data],
  );
  return { scene: prioritised, error, loading };
}

function prioritiesUrl(view: View, format?: 'csv'): string {
  const { level, edition, period } = column(view);
  const index = `indicator:${view.indicator.id}`;
  const { by, top } = view;
  return apiUrl('priorities', { index, level, edition, period, within: narrowing(view), by, top, format });
}

function withPriorities(scene: Scene, view: View, answer: Priorities): Scene {
  const rowOf = new Map([...answer.priorities, ...answer.notTold].map(row => [row.area.code, row]));
  const priority = { answer, rowOf, csv: prioritiesUrl(view, 'csv') };
  return {
    ...scene,
    view,
    priority,
    scheme: priorityScheme(priority, scene.values, scene.scheme),
    title: priorityTitle(scene.title, view, answer.chosen),
    finding: priorityFinding(answer, view.indicator),
  };
}
