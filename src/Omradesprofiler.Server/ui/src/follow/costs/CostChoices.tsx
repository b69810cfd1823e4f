import type { Schemas } from '../../api/schemas';
import { Faults } from '../../responsibility/Faults';
import { Check } from '../../responsibility/fields';
import { CopyLink } from '../../siting/CopyLink';
import { Message } from '../../ui/Message';
import { swedish } from '../../ui/swedish';
import { costWords as words } from '../../words/costs';
import { mostCompared, type Costs } from './useCosts';

interface Props {
  costs: Costs;
  onChange: (ids: string[]) => void;
}

/** The models that there are: one to look at, and others to put beside it. */
export function CostChoices({ costs: { list, all, chosen, compared }, onChange }: Props) {
  return (
    <>
      {list.data?.total === 0 && <Message title={words.none}>{words.noneAdvice}</Message>}
      {all.length > 1 && <p className="field-note">{words.compareHelp}</p>}
      <ul className="cost-list">
        {all.map(model => (
          <ModelRow key={model.id} model={model} hasOthers={all.length > 1} chosen={chosen} onChange={onChange} />
        ))}
      </ul>
      {chosen.length === mostCompared && <p className="field-note">{words.most}</p>}
      {compared.error && <Faults what={words.compareFailed} error={compared.error} />}
      <div className="side-actions">
        <CopyLink />
      </div>
    </>
  );
}

interface RowProps {
  model: Schemas['CostList']['costs'][number];
  hasOthers: boolean;
  chosen: string[];
  onChange: (ids: string[]) => void;
}

function ModelRow({ model, hasOthers, chosen, onChange }: RowProps) {
  const isLookedAt = model.id === chosen[0]?.split('/')[0];
  const others = chosen.filter(one => one !== model.id);
  return (
    <li>
      <button
        type="button"
        className="site-row cost-row"
        aria-pressed={isLookedAt}
        onClick={() => onChange([model.id])}
      >
        <span>
          <span {...swedish}>{model.name}</span>
          <small>
            {words.kronor(model.total)}, {words.years(model.firstYear, model.lastYear)}
          </small>
        </span>
      </button>
      {hasOthers && !isLookedAt && (
        <Check
          label={words.compareOne(model.name)}
          swedishParts={[model.name]}
          checked={chosen.includes(model.id)}
          onChange={isOn => onChange(isOn ? [...chosen, model.id].slice(0, mostCompared) : others)}
        />
      )}
    </li>
  );
}
