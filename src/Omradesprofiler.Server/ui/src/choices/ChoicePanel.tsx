import type { Area, Indicator, Snapshot } from '../api/types';
import { apiUrl, type ApiError } from '../api/client';
import { useResource } from '../api/useResource';
import { phrases } from '../words/phrases';
import { divisionText } from '../words/sentences';
import { ageText, sexText, words } from '../words/sv';
import { Picker, type ChoiceGroup } from '../ui/Picker';
import type { ChangeAddress } from './address';
import { LevelChoice } from './LevelChoice';
import { ClusterChoice, ShowChoice } from './ShowChoice';
import { PriorityChoice } from './PriorityChoice';
import { PriorityWhat } from './PriorityWhat';
import { canBeNarrowed, type Show, type View } from './view';

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
  view: View;
  /** What the map can show, and why it does not show what was chosen. */
  shows: Show[];
  error: ApiError | undefined;
  change: ChangeAddress;
}

/** The choices in the order a person decides: what, where, when, and who where the indicator tells people apart. */
export function ChoicePanel({ snapshot, indicators, view, shows, error, change }: Props) {
  const { indicator, sex, age } = view;
  return (
    <form className="choices" aria-label={words.choices} onSubmit={event => event.preventDefault()}>
      {view.show === 'priority' ? (
        <PriorityWhat indicators={indicators} view={view} change={change} />
      ) : (
        <Picker
          label={words.indicator}
          groups={indicatorGroups(indicators)}
          value={indicator.id}
          onChange={id => change({ indicator: id })}
        />
      )}
      <LevelChoice snapshot={snapshot} view={view} change={change} />
      <div className="field-pair">
        <WithinChoice snapshot={snapshot} view={view} change={change} />
        <PeriodChoice view={view} change={change} />
      </div>
      <ShowChoice view={view} shows={shows} change={change} />
      {shows.includes('clusters') && <ClusterChoice view={view} error={error} change={change} />}
      {view.show === 'priority' && <PriorityChoice view={view} error={error} change={change} />}
      {view.show !== 'priority' && (indicator.sexes.length > 1 || indicator.ages.length > 1) && (
        <div className="field-pair">
          {indicator.sexes.length > 1 && (
            <Picker
              label={words.sex}
              groups={plain(indicator.sexes, sexText)}
              value={sex}
              onChange={id => change({ sex: id })}
            />
          )}
          {indicator.ages.length > 1 && (
            <Picker
              label={words.age}
              groups={plain(indicator.ages, ageText)}
              value={age}
              onChange={id => change({ age: id })}
            />
          )}
        </div>
      )}
    </form>
  );
}

/** The periods, newest first, under the division that they decide. */
function PeriodChoice({ view, change }: { view: View; change: ChangeAddress }) {
  const level = view.indicator.levels.find(entry => entry.level === view.level);
  const groups = (level?.editions ?? []).toReversed().map(({ edition, periods }) => ({
    title: edition ? divisionText(view.level, edition) : '',
    choices: periods.toReversed().map(period => ({ id: period, label: period })),
  }));
  return (
    <div>
      <Picker label={words.period} groups={groups} value={view.period} onChange={period => change({ period })} />
      {view.edition && <p className="field-note">{divisionText(view.level, view.edition)}</p>}
    </div>
  );
}

/** Narrows the map to one municipality, where there are several to choose from. */
function WithinChoice({ snapshot, view, change }: { snapshot: Snapshot; view: View; change: ChangeAddress }) {
  const offered = snapshot.levels.includes('municipality') && canBeNarrowed(view.level);
  const { data } = useResource<{ areas: Area[] }>(
    offered ? apiUrl('areas', { level: 'municipality', within: view.scope }) : null,
  );
  if (!data || data.areas.length < 2) return null;
  const everywhere = { id: '', label: placeName(snapshot) };
  const municipalities = data.areas
    .map(area => ({ id: area.code, label: area.name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
  return (
    <Picker
      label={words.within}
      value={view.within ?? ''}
      onChange={code => change({ within: code })}
      groups={[
        { title: '', choices: [everywhere] },
        { title: words.municipality, choices: municipalities },
      ]}
    />
  );
}

export const placeName = (snapshot: Snapshot) =>
  phrases.and(snapshot.focus.map(area => area.name)) || words.everywhere;

/** The indicators under their groups. */
export function indicatorGroups(indicators: Indicator[]): ChoiceGroup[] {
  const groups = Map.groupBy(indicators, indicator => indicator.group);
  return [...groups].map(([title, list]) => ({ title, choices: list.map(({ id, title: label }) => ({ id, label })) }));
}

const plain = (options: string[], text: (option: string) => string): ChoiceGroup[] => [
  { title: '', choices: options.map(id => ({ id, label: text(id) })) },
];
