import { lazy, Suspense } from 'react';
import type { Indicator } from '../api/types';
import { formatParts, isDraft, parseSaved, usualPart } from '../indices/notation';
import { useIndices } from '../indices/useIndices';
import { Picker, type ChoiceGroup } from '../ui/Picker';
import { indexWords } from '../words/indices';
import { words } from '../words/sv';
import type { ChangeAddress } from './address';
import { canBePrioritised, type View } from './view';

const IndexBuilder = lazy(() => import('../indices/IndexBuilder'));

interface Props {
  indicators: Indicator[];
  view: View;
  change: ChangeAddress;
}

const own = 'own';
const savedPrefix = 'index:';

/** What decides the order: a measure of need as it is, an index that was saved, or one's own put together here. */
export function PriorityWhat({ indicators, view, change }: Props) {
  const { data, error } = useIndices(true, view.index);
  const saved = data?.indices ?? [];
  const needs = indicators.filter(one => canBePrioritised(one, view.level));
  const value = !view.index ? view.indicator.id : isDraft(view.index) ? own : savedPrefix + parseSaved(view.index).id;
  const take = (id: string) => {
    const index = saved.find(one => savedPrefix + one.id === id);
    const first = needs.find(one => one.id === view.indicator.id && !one.categories) ?? needs[0];
    if (index) change({ index: index.id, indicator: index.parts[0]!.indicator });
    else if (id !== own) change({ index: '', indicator: id, by: '', threshold: '' });
    else if (first) change({ index: formatParts([usualPart(first)]), indicator: first.id, by: '', threshold: '' });
  };
  return (
    <div>
      <Picker label={indexWords.what} groups={groupsOf(needs, saved, value)} value={value} onChange={take} />
      {error && <p className="field-note">{`${indexWords.failed}. ${error.title}.`}</p>}
      {view.index && (data || error) && (
        <Suspense fallback={<p className="field-note">{words.loading}</p>}>
          <IndexBuilder view={view} indicators={indicators} saved={saved} change={change} />
        </Suspense>
      )}
    </div>
  );
}

function groupsOf(needs: Indicator[], saved: { id: string; title: string }[], value: string): ChoiceGroup[] {
  const known = saved.map(({ id, title }) => ({ id: savedPrefix + id, label: title, isSwedish: true }));
  const isGone = value.startsWith(savedPrefix) && !known.some(({ id }) => id === value);
  const gone = { id: value, label: indexWords.gone(value.slice(savedPrefix.length)) };
  const composed = isGone ? [...known, gone] : known;
  const [first, ...rest] = [...Map.groupBy(needs, one => one.group)].map(([title, list]) => ({
    title,
    choices: list.map(({ id, title: label }) => ({ id, label })),
  }));
  return [
    ...(first ? [first] : []),
    { title: indexWords.saved, choices: [...composed, { id: own, label: indexWords.build }] },
    ...rest,
  ];
}
