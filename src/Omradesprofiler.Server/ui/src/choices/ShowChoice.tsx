import type { ApiError } from '../api/client';
import { Picker } from '../ui/Picker';
import { showWords, statisticWords } from '../words/sv';
import type { ChangeAddress } from './address';
import { canBeClustered } from './clusters';
import type { Show, View } from './view';

interface Props {
  view: View;
  change: ChangeAddress;
}

/** Values, which areas stand out together with their neighbours, or which come first. */
export function ShowChoice({ view, shows, change }: Props & { shows: Show[] }) {
  if (shows.length < 2) return null;
  return (
    <fieldset className="field">
      <legend className="field-label">{showWords.label}</legend>
      <div className="segments">
        {shows.map(show => (
          <label key={show} className="segment">
            <input
              type="radio"
              name="show"
              value={show}
              checked={view.show === show}
              onChange={() => change({ show: show === 'values' ? '' : show })}
            />
            <span>{showWords[show]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const statistics = [
  { title: '', choices: Object.entries(statisticWords).map(([id, label]) => ({ id, label })) },
];

/** By which measure neighbours are told from others, and why there are no clusters where there are none. */
export function ClusterChoice({ view, error, change }: Props & { error: ApiError | undefined }) {
  if (view.show !== 'clusters' || !canBeClustered(view)) return null;
  return (
    <div>
      <Picker
        label={showWords.statistic}
        groups={statistics}
        value={view.statistic}
        onChange={statistic => change({ statistic })}
      />
      <WhyValues error={error} />
    </div>
  );
}

/** Why the map shows the values, where something else was chosen. */
export function WhyValues({ error }: { error: ApiError | undefined }) {
  return error ? (
    <p className="field-note" role="status">
      {`${showWords.onlyValues}. ${error.title}. ${error.detail}`}
    </p>
  ) : null;
}
