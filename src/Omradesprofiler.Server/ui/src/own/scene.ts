import type { Area, Indicator, Snapshot, Value } from '../api/types';
import type { Scene } from '../choices/scene';
import { usualTop, type View } from '../choices/view';
import type { Classing } from '../classes/classing';
import { buildScheme } from '../classes/scheme';
import { mapTitle } from '../words/sentences';
import type { Answer } from './useUpload';

/** A sent file as a picture like any other: the same classes, legend, table and tip. */
export function sceneOf(answer: Answer, areas: Area[], snapshot: Snapshot, classing: Classing): Scene {
  const indicator = answer.indicator as unknown as Indicator;
  const values = answer.values as unknown as Value[];
  const view: View = {
    indicator,
    level: answer.level as View['level'],
    edition: answer.edition ?? null,
    period: answer.period,
    sex: 'all',
    age: 'all',
    show: 'values',
    statistic: 'localMoran',
    top: usualTop,
    by: 'index',
    within: null,
    scope: null,
    selected: null,
    table: false,
    threshold: null,
    index: null,
    classing,
  };
  const sorted = values.filter(one => one.value !== null).sort((a, b) => b.value! - a.value!);
  const rankOf = new Map<string, number>();
  sorted.forEach((row, i) => {
    const above = sorted[i - 1];
    rankOf.set(row.area.code, above?.value === row.value ? rankOf.get(above!.area.code)! : i + 1);
  });
  return {
    view,
    areas,
    values,
    scheme: buildScheme(indicator, values, classing),
    byCode: new Map(values.map(value => [value.area.code, value])),
    rankOf,
    ranked: sorted.length,
    title: mapTitle({ ...view, place: snapshot.title }),
    finding: '',
    intervals: null,
  };
}
