import type { Indicator } from '../api/types';
import { NumberField, plain, Segments } from '../responsibility/fields';
import { Picker } from '../ui/Picker';
import { number } from '../words/numbers';
import { demandAge, modelTexts, siteWords } from '../words/siting';
import { OptionChoice } from './OptionChoice';
import { hasCount, hasRadius, models, type Question } from './question';
import type { Travel } from './useTravel';
import { WhereChoice } from './WhereChoice';

interface Props {
  travel: Travel;
  indicators: Indicator[];
  question: Question;
  /** What all that the data are about is called. */
  whole: string;
  onChange: (part: Partial<Question>) => void;
}

const radii = [5, 10, 15, 20, 30];

const existingOptions: [Question['existing'], string][] = [
  ['keep', siteWords.keep],
  ['closable', siteWords.closable],
  ['ignore', siteWords.ignore],
];

/** What is asked for, in the order in which a person decides it: what is good, how many, for whom, by what way. */
export function QuestionForm({ travel, indicators, question, whole, onChange }: Props) {
  const { model, existing } = question;
  return (
    <form className="choices" aria-label={siteWords.place} noValidate onSubmit={event => event.preventDefault()}>
      <Picker
        label={siteWords.what}
        value={model}
        onChange={id => onChange({ model: models.find(one => one === id)! })}
        groups={plain(models.map(one => [one, modelTexts[one]]))}
      />
      {hasCount(model) && (
        <div className="field-pair">
          <NumberField
            label={existing === 'keep' ? siteWords.sites : siteWords.sitesInAll}
            value={question.sites}
            least={1}
            most={200}
            step={1}
            onChange={sites => sites !== null && onChange({ sites })}
          />
          {question.capacity !== null && (
            <NumberField
              label={siteWords.capacity}
              value={question.capacity}
              least={1}
              step={500}
              onChange={capacity => capacity !== null && onChange({ capacity })}
            />
          )}
        </div>
      )}
      {hasRadius(model) && (
        <Segments
          label={siteWords.radius}
          options={[...new Set([...radii, question.radius])].map(one => [String(one), number(one)])}
          value={String(question.radius)}
          onChange={radius => onChange({ radius: Number(radius) })}
        />
      )}
      <Picker
        label={siteWords.whom}
        value={question.demand}
        onChange={demand => onChange({ demand })}
        groups={demandGroups(indicators, question.demand)}
      />
      <WhereChoice areas={travel.areas} whole={whole} value={question.where} onChange={where => onChange({ where })} />
      <OptionChoice options={travel.options} value={question.option} onChange={option => onChange({ option })} />
      <Segments
        label={siteWords.existing}
        options={existingOptions}
        value={existing}
        onChange={id => onChange({ existing: id })}
        isTall
      />
    </form>
  );
}

/** Those who come most to primary care, or whose way matters most. */
const usualAges = ['0-4', '0-19', '65-', '80-'];

const agesOf = (demand: string) => (demand.startsWith('age/') ? [demand.slice(4)] : []);

/** Whom the places are for: all, those with greater need more, an age, or any count that there is per area. */
function demandGroups(indicators: Indicator[], chosen: string) {
  const hasNeed = indicators.some(one => one.id === 'cni');
  const ofDeso = indicators.filter(one => one.kind === 'count' && one.levels.some(({ level }) => level === 'deso'));
  const population = ofDeso.find(one => one.ages.includes('all'));
  const counts = ofDeso.filter(one => one !== population && one.ages.length === 0);
  const ages = population ? [...new Set([...usualAges, ...agesOf(chosen)])] : agesOf(chosen);
  return [
    {
      title: siteWords.everyone,
      choices: [
        { id: 'people', label: siteWords.peopleAlike },
        ...(hasNeed ? [{ id: 'cniPeople', label: siteWords.byCni }] : []),
      ],
    },
    ...(ages.length > 0
      ? [{ title: siteWords.ages, choices: ages.map(age => ({ id: `age/${age}`, label: demandAge(age) })) }]
      : []),
    ...(counts.length > 0
      ? [{ title: siteWords.counts, choices: counts.map(({ id, title }) => ({ id: `indicator/${id}`, label: title })) }]
      : []),
  ].filter(group => group.choices.length > 0);
}
