import { useState } from 'react';
import type { Indicator, Profile, ProfileIndicator } from '../api/types';
import { levelWords } from '../words/sv';
import { comparedLevels, ProfileRow } from './ProfileRow';

interface Props {
  profile: Profile;
  indicators: Indicator[];
  /** The indicator on the map. */
  shown: string | undefined;
  onIndicator: (id: string) => void;
}

/** The indicators group by group, the area's value beside those of the areas round it. */
export function ProfileTable({ profile, indicators, shown, onIndicator }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const levels = comparedLevels(profile);
  const groups = [...Map.groupBy(profile.indicators, indicator => indicator.group)];
  const about = new Map(indicators.map(indicator => [indicator.id, indicator]));
  const toggle = (id: string) => setOpen(open === id ? null : id);
  return (
    <table className="profile-table">
      <caption className="visually-hidden">
        {profile.area.label}: uppgifter per indikator, med kommun, län och riket som jämförelse
      </caption>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          <th scope="col" className="number">
            {levelWords[profile.area.level].one}
          </th>
          {levels.map(level => (
            <th key={level} scope="col" className="number">
              {levelWords[level].one}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([group, rows]: [string, ProfileIndicator[]]) => (
        <tbody key={group}>
          <tr className="group-row">
            <th scope="colgroup" colSpan={levels.length + 2}>
              {group}
            </th>
          </tr>
          {rows.map(row => (
            <ProfileRow
              key={row.id}
              row={row}
              about={about.get(row.id)}
              area={profile.area}
              levels={levels}
              isOpen={open === row.id}
              isShown={shown === row.id}
              onToggle={() => toggle(row.id)}
              onIndicator={() => onIndicator(row.id)}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
