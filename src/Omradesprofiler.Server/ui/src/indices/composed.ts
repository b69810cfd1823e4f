import type { Indicator, Priorities, PriorityRow, Value } from '../api/types';
import { indexWords } from '../words/indices';

/** A composed index as if the catalogue had it, so that all that shows an indicator can show it. */
export function composed(answer: Priorities, base: Indicator): Indicator {
  const { index, source, method } = answer;
  return {
    ...base,
    id: `index:${index.id}`,
    title: index.version === null ? indexWords.own : index.title,
    description: indexWords.description,
    group: '',
    unit: 'index',
    decimals: 2,
    polarity: 'higherIsWorse',
    kind: 'index',
    scale: null,
    neutral: null,
    categories: null,
    sexes: ['all'],
    ages: [],
    breaks: [],
    source,
    method: method[1] ?? '',
    limits: indexWords.limits,
    uncertainty: { kind: answer.simulation.drawn ? 'register' : 'none', text: method.at(-1) ?? '' },
  };
}

/** The period of all the parts, or the first and the last of theirs. */
export function periodOf({ parts }: Priorities): string {
  const periods = parts.map(part => part.period).toSorted();
  return periods[0] === periods.at(-1) ? (periods[0] ?? '') : `${periods[0]}–${periods.at(-1)}`;
}

/** An area's index in place of the value of the indicator that the map stands on. */
export function indexValue(value: Value, row: PriorityRow | undefined): Value {
  const own = { ...value, unit: 'index', basis: null, notes: [], uncertain: false };
  if (row) return { ...own, status: 'published', value: row.value, interval: row.interval };
  if (value.status !== 'published') return value;
  return { ...own, status: 'missing', reason: null, reasonText: indexWords.inFile, value: null, interval: null };
}
