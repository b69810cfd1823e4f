import { isWorded } from '../classes/scheme';
import type { ChangeAddress } from '../choices/address';
import { ClassChoice } from '../choices/ClassChoice';
import type { Part } from '../choices/filter';
import type { People } from '../choices/people';
import type { Scene } from '../choices/scene';
import { HelpLink } from '../help/HelpLink';
import type { Topic } from '../help/topics';
import { filterWords } from '../words/classes';
import { legendHelp } from '../words/priorities';
import { number, unitName } from '../words/numbers';
import { clusterHelp, words } from '../words/sv';
import { ClassBars } from './ClassBars';
import { classSentence } from './explanation';
import { FilterLine } from './FilterLine';
import { LegendButton } from './LegendParts';
import { StateRows } from './StateRows';
import { peopleOfParts } from './tally';

export interface LegendProps {
  scene: Scene;
  people: People | null;
  /** Which level is shown, where it is not the one that was chosen. */
  note: string | null;
  /** What is chosen in the legend, and the class that is pointed at. */
  filter: Part[];
  pointed: number | null;
  /** The class of the area under the pointer or chosen. */
  active: number | null;
  /** What holds for the class limits beside the method. */
  limitsNote?: string | null;
  onPoint: (index: number | null) => void;
  onFilter: (part: Part | null) => void;
  change: ChangeAddress;
}

/** What the colours mean, how many areas and people each stands for; choosing in it filters the map and the table. */
export function Legend(props: LegendProps) {
  const { scene, note, limitsNote, change } = props;
  const { scheme, priority, view } = scene;
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend} {!priority && <span className="quiet">{unitName(view.indicator.unit)}</span>}
      </h2>
      {note && (
        <p className="legend-note" role="status">
          {note}
        </p>
      )}
      {scheme.kind === 'categories' || isWorded(scheme) ? <CategoryList {...props} /> : <ClassBars {...props} />}
      <StateRows {...props} />
      <FilterLine {...props} />
      <p className="field-note">
        {explanation(props)} <HelpLink topic={topicOf(scene)} />
      </p>
      {limitsNote && <p className="field-note">{limitsNote}</p>}
      {scheme.method && view.show === 'values' && <ClassChoice scene={scene} change={change} />}
    </section>
  );
}

function CategoryList(props: LegendProps) {
  const { scheme } = props.scene;
  const people = peopleOfParts(props);
  return (
    <ul className="legend-rows" data-kind={scheme.kind}>
      {scheme.classes.map((one, i) => (
        <li key={i}>
          <LegendButton
            {...props}
            part={i}
            label={one.label}
            count={one.count}
            inhabitants={people?.[i] ?? null}
            detail={one.detail}
            className="legend-row"
            look={{ '--colour': one.colour }}
          >
            <span className="swatch" aria-hidden="true" />
            <span aria-hidden="true">
              {one.label}
              {one.detail && <small>{one.detail}</small>}
              {!one.detail && people && <small>{filterWords.persons(number(people[i]!))}</small>}
            </span>
            {!one.detail && (
              <span className="legend-count" aria-hidden="true">
                {number(one.count)}
              </span>
            )}
          </LegendButton>
        </li>
      ))}
    </ul>
  );
}

function topicOf({ scheme, priority, view: { indicator } }: Scene): Topic {
  if (priority) return 'rang';
  if (scheme.kind === 'clusters') return 'kluster';
  if (indicator.id === 'omradestyp') return 'omradestyp';
  return /^cni/.test(indicator.id) ? 'cni' : 'klasser';
}

function explanation({ scene, people }: LegendProps): string {
  const { scheme, priority, view } = scene;
  const { indicator, statistic } = view;
  if (priority) return legendHelp(priority.answer, indicator);
  if (scheme.kind === 'clusters') return clusterHelp[statistic];
  if (scheme.kind === 'categories')
    return people ? `${filterWords.categories} ${filterWords.peopleOf(people.period)}` : filterWords.categories;
  return `${classSentence(scheme, indicator)} ${filterWords.bars}`;
}
