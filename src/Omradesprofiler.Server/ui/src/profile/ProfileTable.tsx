import { useState } from 'react';
import type { Indicator, Profile, ProfileIndicator } from '../api/types';
import { phrases } from '../words/phrases';
import { levelWords, spineWords } from '../words/sv';
import { namesOf, type Compare } from './benchmark';
import { ProfileRow } from './ProfileRow';
import { SpineKey } from './SpineKey';

interface Props {
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
  /** The indicator on the map. */
  shown: string | undefined;
  onIndicator: (id: string) => void;
}

/** The indicators group by group: the area's value, and where it lies beside what it is compared with. */
export function ProfileTable({ profile, compare, indicators, shown, onIndicator }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const groups = [...Map.groupBy(profile.indicators, indicator => indicator.group)];
  const about = new Map(indicators.map(indicator => [indicator.id, indicator]));
  const toggle = (id: string) => setOpen(open === id ? null : id);
  const centre = compare && namesOf(compare, profile).name;
  return (
    <>
      {centre && <SpineKey profile={profile} centre={centre} />}
      <table className="profile-table">
        <caption className="visually-hidden">
          {phrases.profileTable(profile.area.label, centre)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{spineWords.indicator}</th>
            <th scope="col" className="number column-own">
              {levelWords[profile.area.level].one}
            </th>
            <th scope="col" className="column-spine">
              {centre && (
                <span className="spine-head">
                  <span>{centre}</span>
                  <span>{spineWords.left}</span>
                  <span>{spineWords.right}</span>
                </span>
              )}
            </th>
          </tr>
        </thead>
        {groups.map(([group, rows]: [string, ProfileIndicator[]]) => (
          <tbody key={group}>
            <tr className="group-row">
              <th scope="colgroup" colSpan={3}>
                {group}
              </th>
            </tr>
            {rows.map(row => (
              <ProfileRow
                key={row.id}
                row={row}
                profile={profile}
                compare={compare}
                about={about.get(row.id)}
                isOpen={open === row.id}
                isShown={shown === row.id}
                onToggle={() => toggle(row.id)}
                onIndicator={() => onIndicator(row.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
