import { Check, NumberField } from '../../responsibility/fields';
import type { Travel } from '../../siting/useTravel';
import { Icon } from '../../ui/Icon';
import { Picker } from '../../ui/Picker';
import { scheduleWords as words } from '../../words/schedules';
import { numbers, usualTeam, type ScheduleQuestion } from './question';

interface Props {
  travel: Travel;
  question: ScheduleQuestion;
  onChange: (part: Partial<ScheduleQuestion>) => void;
}

const mostTeams = 8;
const mostMinutes = 900;

/** Who goes out from where, where they may stop, and how often they must come: each choice is answered at once. */
export function ScheduleForm({ travel, question, onChange }: Props) {
  const kinds = [...new Set(travel.candidates.flatMap(one => one.kind ?? []))];
  const teams = question.teams.length > 0 ? question.teams : [{ name: '', base: '', ...usualTeam }];
  const bases = [
    { title: '', choices: [{ id: '', label: '–' }] },
    { title: words.clinics, choices: travel.clinics.map(({ id, name }) => ({ id, label: name })) },
    { title: words.candidates, choices: travel.candidates.map(({ code, name }) => ({ id: code, label: name })) },
  ];
  const setTeam = (index: number, part: Partial<(typeof teams)[number]>) =>
    onChange({ teams: teams.map((team, i) => (i === index ? { ...team, ...part } : team)) });
  const toggle = (kind: string, isOn: boolean) => {
    const now = question.kinds.length > 0 ? question.kinds : kinds;
    const next = isOn ? [...now, kind] : now.filter(one => one !== kind);
    onChange({ kinds: next.length === kinds.length ? [] : next });
  };
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
          <div key={i} className="team-fields" role="group" aria-label={team.name || words.team(i + 1)}>
            <Picker
              label={`${words.base} (${team.name || words.team(i + 1)})`}
              value={team.base}
              onChange={base => setTeam(i, { base })}
              groups={bases}
            />
            <div className="field-pair">
              <NumberField
                label={words.stopsPerDay}
                least={1}
                most={12}
                step={1}
                value={team.stopsPerDay}
                onChange={value => value !== null && setTeam(i, { stopsPerDay: value })}
              />
              <NumberField
                label={words.driving}
                least={1}
                most={mostMinutes}
                step={15}
                value={team.drivingMinutes}
                onChange={value => value !== null && setTeam(i, { drivingMinutes: value })}
              />
            </div>
            {teams.length > 1 && (
              <button
                type="button"
                className="link"
                onClick={() => onChange({ teams: teams.filter((_, at) => at !== i) })}
              >
                {words.removeTeam(team.name || words.team(i + 1))}
              </button>
            )}
          </div>
        ))}
        {teams.length < mostTeams && (
          <button
            type="button"
            className="button add-team"
            onClick={() => onChange({ teams: [...teams, { name: '', base: '', ...usualTeam }] })}
          >
            <Icon name="order" />
            {words.addTeam}
          </button>
        )}
      </fieldset>
      {kinds.length > 1 && (
        <fieldset className="field">
          <legend className="field-label">{words.kinds}</legend>
          {kinds.map(kind => (
            <Check
              key={kind}
              label={kind}
              checked={question.kinds.length === 0 || question.kinds.includes(kind)}
              onChange={isOn => toggle(kind, isOn)}
            />
          ))}
        </fieldset>
      )}
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
