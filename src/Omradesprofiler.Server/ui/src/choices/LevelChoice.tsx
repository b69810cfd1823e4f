import { useId } from 'react';
import type { Snapshot } from '../api/types';
import { levelsText } from '../words/sentences';
import { levelWords, words } from '../words/sv';
import type { ChangeAddress } from './address';
import { levelsOnMap, type View } from './view';

interface Props {
  snapshot: Snapshot;
  view: View;
  change: ChangeAddress;
}

/** The division. Levels without values cannot be chosen, and a sentence says which ones can. */
export function LevelChoice({ snapshot, view, change }: Props) {
  const note = useId();
  const available = levelsOnMap(view.indicator, snapshot);
  const hasValues = (level: string) => available.some(entry => entry.level === level);
  const shown = snapshot.levels.filter(level => level !== 'country');
  const lacking = shown.some(level => !hasValues(level));
  return (
    <fieldset className="field" aria-describedby={lacking ? note : undefined}>
      <legend className="field-label">{words.level}</legend>
      <div className="segments">
        {shown.map(level => (
          <label key={level} className="segment">
            <input
              type="radio"
              name="level"
              value={level}
              checked={view.level === level}
              disabled={!hasValues(level)}
              onChange={() => change({ level })}
            />
            <span>{levelWords[level].one}</span>
          </label>
        ))}
      </div>
      {lacking && (
        <p id={note} className="field-note">
          {levelsText(available)}
        </p>
      )}
    </fieldset>
  );
}
