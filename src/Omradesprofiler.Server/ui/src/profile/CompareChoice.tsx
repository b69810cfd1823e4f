import type { ApiError } from '../api/client';
import type { Profile } from '../api/types';
import type { AreaKey } from '../choices/view';
import { Picker, type Choice, type ChoiceGroup } from '../ui/Picker';
import { number } from '../words/numbers';
import { compareWords, levelWords } from '../words/sv';
import { earlierPeriods, type Compare } from './benchmark';

interface Props {
  profile: Profile;
  compare: Compare | null;
  error: ApiError | undefined;
  onCompare: (compare: string) => void;
  onSelect: (area: AreaKey) => void;
}

/** What the area is held against: the areas round it, areas like it, or itself earlier. */
export function CompareChoice({ profile, compare, error, onCompare, onSelect }: Props) {
  return (
    <div className="compare">
      <Picker label={compareWords.label} groups={groupsOf(profile)} value={compare ?? ''} onChange={onCompare} />
      {error && <p className="field-note">{`${error.title}. ${error.detail}`}</p>}
      {compare === 'similar' && <SimilarList profile={profile} onSelect={onSelect} />}
    </div>
  );
}

function groupsOf(profile: Profile): ChoiceGroup[] {
  const around = profile.parents.map(({ level, label }): Choice => {
    const kind = levelWords[level].one;
    return { id: level, label: level === 'country' ? kind : `${kind}: ${label}` };
  });
  const earlier = earlierPeriods(profile).map((period): Choice => ({ id: `period/${period}`, label: period }));
  const none = { id: '', label: compareWords.none };
  return [
    { title: '', choices: around.length === 0 ? [none] : [] },
    { title: compareWords.around, choices: around },
    { title: compareWords.others, choices: [{ id: 'similar', label: compareWords.similar }] },
    { title: compareWords.earlier, choices: earlier },
  ].filter(group => group.choices.length > 0);
}

/** Which areas are alike, how near they are, and in what. */
function SimilarList({ profile, onSelect }: Pick<Props, 'profile' | 'onSelect'>) {
  const similar = profile.comparedWith?.similar;
  if (!similar) return null;
  return (
    <details className="similar">
      <summary>{`${number(similar.length)} ${compareWords.similarList}`}</summary>
      <p className="field-note">
        {compareWords.distance} {profile.comparedWith?.features?.join(', ')}.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{compareWords.area}</th>
            <th scope="col" className="number">
              {compareWords.distanceShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {similar.map(({ area, distance }) => (
            <tr key={area.code}>
              <td>
                <button type="button" className="link" onClick={() => onSelect(area)}>
                  {area.label}
                </button>
              </td>
              <td className="number">{number(distance, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
