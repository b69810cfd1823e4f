import { NumberField } from '../../responsibility/fields';
import type { Travel } from '../../siting/useTravel';
import { scheduleWords as words } from '../../words/schedules';
import { BaseSearch } from './BaseSearch';
import { mostMinutes, type Team } from './question';

interface Props {
  /** What it is called where nobody has named it. */
  name: string;
  team: Team;
  travel: Travel;
  onChange: (part: Partial<Team>) => void;
  /** Left out where it is the only one. */
  onRemove?: (() => void) | undefined;
}

/** A team: from where it starts, and what it manages in a day. */
export const TeamFields = ({ name, team, travel, onChange, onRemove }: Props) => (
  <div className="team-fields" role="group" aria-label={name}>
    <BaseSearch
      label={`${words.base} (${name})`}
      travel={travel}
      base={team.base}
      onChange={base => onChange({ base })}
    />
    <div className="field-pair">
      <NumberField
        label={words.stopsPerDay}
        least={1}
        most={12}
        step={1}
        value={team.stopsPerDay}
        onChange={value => value !== null && onChange({ stopsPerDay: value })}
      />
      <NumberField
        label={words.driving}
        least={1}
        most={mostMinutes}
        step={15}
        value={team.drivingMinutes}
        onChange={value => value !== null && onChange({ drivingMinutes: value })}
      />
    </div>
    {onRemove && (
      <button type="button" className="link" onClick={onRemove}>
        {words.removeTeam(name)}
      </button>
    )}
  </div>
);
