import type { Indicator } from '../../api/types';
import { NumberField, plain, Segments, TextField } from '../../responsibility/fields';
import { Icon } from '../../ui/Icon';
import { Picker } from '../../ui/Picker';
import { interventionWords as words } from '../../words/interventions';
import { outcomesOf, type PlanQuestion } from './planQuestion';

interface Props {
  plan: PlanQuestion;
  indicators: Indicator[];
  areas: { code: string; label: string }[];
  onChange: (part: Partial<PlanQuestion>) => void;
  onRemove: (code: string) => void;
}

/** An intervention that has not begun: its areas, outcome, start, and how the areas are chosen. */
export function PlanForm({ plan, indicators, areas, onChange, onRemove }: Props) {
  const groups = Map.groupBy(outcomesOf(indicators), one => one.group);
  return (
    <form className="choices" aria-label={words.smallest} onSubmit={event => event.preventDefault()}>
      <ChosenAreas areas={areas} onRemove={onRemove} />
      <Picker
        label={words.chooseOutcome}
        value={plan.outcome}
        onChange={outcome => onChange({ outcome })}
        groups={[...groups].map(([title, some]) => ({
          title,
          choices: some.map(one => ({ id: one.id, label: one.title })),
        }))}
      />
      <Segments
        label={words.wanted}
        value={plan.wanted}
        options={[
          ['lower', words.wantedLower],
          ['higher', words.wantedHigher],
        ]}
        onChange={wanted => onChange({ wanted })}
      />
      <div className="field-pair">
        <TextField
          label={words.startDay}
          type="date"
          value={plan.start}
          onChange={start => start && onChange({ start })}
        />
        <NumberField
          label={words.years}
          least={1}
          most={10}
          step={1}
          value={plan.years}
          onChange={years => years !== null && onChange({ years })}
        />
      </div>
      <Picker
        label={words.manner}
        value={plan.manner}
        onChange={manner => onChange({ manner: manner as PlanQuestion['manner'] })}
        groups={plain(Object.entries(words.manners))}
      />
      <NumberField
        label={words.ruleCount}
        least={1}
        most={9999}
        step={5}
        value={plan.among}
        onChange={among => among !== null && onChange({ among })}
      />
    </form>
  );
}

const ChosenAreas = ({ areas, onRemove }: Pick<Props, 'areas' | 'onRemove'>) => (
  <fieldset className="field">
    <legend className="field-label">{words.chosenAreas}</legend>
    {areas.length === 0 && <p className="field-note">{words.noAreas}</p>}
    <ul className="chosen-areas">
      {areas.map(({ code, label }) => (
        <li key={code}>
          {label}
          <button
            type="button"
            className="icon-button"
            aria-label={words.removeArea(label)}
            title={words.removeArea(label)}
            onClick={() => onRemove(code)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  </fieldset>
);
