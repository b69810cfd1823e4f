import { Check, NumberField } from '../../responsibility/fields';
import type { Travel } from '../../siting/useTravel';
import { Icon } from '../../ui/Icon';
import { swedish } from '../../ui/swedish';
import { scheduleWords as words } from '../../words/schedules';
import { mostMinutes, usualTeam, type numbers, type ScheduleQuestion, type Team } from './question';
import { TeamFields } from './TeamFields';

interface Props {
  travel: Travel;
  question: ScheduleQuestion;
  onChange: (part: Partial<ScheduleQuestion>) => void;
}

const mostTeams = 8;
const another: Team = { name: '', base: '', ...usualTeam };

/** Who goes out from where, where they may stop, and how often they must come: each choice is answered at once. */
export function ScheduleForm({ travel, question, onChange }: Props) {
  const teams = question.teams.length > 0 ? question.teams : [another];
  const setTeam = (index: number, part: Partial<Team>) =>
    onChange({ teams: teams.map((team, i) => (i === index ? { ...team, ...part } : team)) });
  const number = (name: (typeof numbers)[number], label: string, step: number, most: number) => (
    <NumberField
      label={label}
      least={name === 'stopMinutes' ? 5 : 1}
      most={most}
      step={step}
      value={question[name]}
      onChange={value => value !== null && onChange({ [name]: value })}
    />
  );
  return (
    <form className="choices" aria-label={words.making} onSubmit={event => event.preventDefault()}>
      <fieldset className="field">
        <legend className="field-label">{words.teams}</legend>
        {teams.map((team, i) => (
          <TeamFields
            key={i}
            name={team.name || words.team(i + 1)}
            team={team}
            travel={travel}
            onChange={part => setTeam(i, part)}
            onRemove={teams.length > 1 ? () => onChange({ teams: teams.filter((_, at) => at !== i) }) : undefined}
          />
        ))}
        {teams.length < mostTeams && (
          <button type="button" className="button add-team" onClick={() => onChange({ teams: [...teams, another] })}>
            <Icon name="order" />
            {words.addTeam}
          </button>
        )}
      </fieldset>
      <KindChoice travel={travel} chosen={question.kinds} onChange={kinds => onChange({ kinds })} />
      {number('reachMinutes', words.reach, 5, 120)}
      <div className="field-pair">
        {number('everyDays', words.every, 1, question.days)}
        {number('days', words.days, 5, 60)}
      </div>
      {number('stopMinutes', words.stop, 15, mostMinutes)}
      <Check label={words.winter} checked={question.winter} onChange={winter => onChange({ winter })} />
    </form>
  );
}

interface KindProps {
  travel: Travel;
  /** None is all. */
  chosen: string[];
  onChange: (kinds: string[]) => void;
}

/** At which kinds of place a team may stop. */
function KindChoice({ travel, chosen, onChange }: KindProps) {
  const kinds = [...new Set(travel.candidates.flatMap(one => one.kind ?? []))];
  if (kinds.length < 2) return null;
  const now = chosen.length > 0 ? chosen : kinds;
  const toggle = (kind: string, isOn: boolean) => {
    const next = isOn ? [...now, kind] : now.filter(one => one !== kind);
    onChange(next.length === kinds.length ? [] : next);
  };
  return (
    <fieldset className="field">
      <legend className="field-label">{words.kinds}</legend>
      {kinds.map(kind => (
        <div key={kind} {...swedish}>
          <Check label={kind} checked={now.includes(kind)} onChange={isOn => toggle(kind, isOn)} />
        </div>
      ))}
    </fieldset>
  );
}
