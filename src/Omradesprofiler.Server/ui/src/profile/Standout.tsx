import type { Indicator, Profile } from '../api/types';
import { findingText } from '../words/judgements';
import { standoutWords } from '../words/standout';
import { allCompared, type Compare } from './benchmark';
import { driverText } from './drivers';
import { standoutTexts } from './standout';
import { leadingOf, useStanding } from './useStanding';

interface Props {
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

/** What stands out in the area and how sure it is, in plain words by rule from the numbers. */
export function Standout({ profile, compare, indicators }: Props) {
  const leading = leadingOf(profile, indicators);
  const row = profile.indicators.find(one => one.id === leading?.id);
  const standing = useStanding(profile, leading);
  const found = compare && standoutTexts(profile, compare, indicators);
  const drivers = driverText(profile, compare, indicators);
  const lead = row && findingText(row, allCompared(row, leading?.kind, compare, profile), null);
  return (
    <div className="standout" data-pending={standing.loading || undefined}>
      {lead && (
        <p className="standout-lead">
          {lead} {standing.text && `${standing.text}.`}
        </p>
      )}
      {drivers && <p>{drivers}</p>}
      {found && (
        <>
          <p>{found.counts}</p>
          <ul>
            {found.differences.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {found.uncertain && <p>{found.uncertain}</p>}
        </>
      )}
      <p className="field-note">{standoutWords.made}</p>
    </div>
  );
}
