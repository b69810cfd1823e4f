import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
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
  const available = levelsOnMap(view.indicator, snapshot);
  const hasValues = (level: string) => available.some(entry => entry.level === level);
  const shown = snapshot.levels.filter(level => level !== 'country');
  return (
    <RadioGroup className="field" value={view.level} onChange={level => change({ level })}>
      <Label className="field-label">{words.level}</Label>
      <div className="segments">
        {shown.map(level => (
          <Radio key={level} value={level} isDisabled={!hasValues(level)} className="segment">
            {levelWords[level].one}
          </Radio>
        ))}
      </div>
      {shown.some(level => !hasValues(level)) && (
        <Text slot="description" className="field-note">{levelsText(available)}</Text>
      )}
    </RadioGroup>
  );
}
