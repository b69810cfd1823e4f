import { filterWords } from '../words/classes';
import { number } from '../words/numbers';
import type { LegendProps } from './Legend';
import { LegendButton } from './LegendParts';
import { LimitsRow } from './LimitsRow';
import { peopleOfParts } from './tally';

/** A column of areas over each colour, the limits as numbers on the borders between the colours, people below. */
export function ClassBars(props: LegendProps) {
  const { scheme } = props.scene;
  if (scheme.classes.length === 0) return null;
  const tallest = Math.max(1, ...scheme.classes.map(one => one.count));
  const people = peopleOfParts(props);
  return (
    <div className="bars" data-count={scheme.classes.length}>
      <ul className="bars-classes">
        {scheme.classes.map((one, i) => (
          <li key={i}>
            <LegendButton
              {...props}
              part={i}
              label={one.label}
              count={one.count}
              inhabitants={people?.[i] ?? null}
              className="bar"
              look={{ '--colour': one.colour, '--share': one.count / tallest }}
            >
              <span className="bar-count" aria-hidden="true">
                {number(one.count)}
              </span>
              <span className="bar-column" aria-hidden="true" />
              <span className="bar-swatch" aria-hidden="true" />
            </LegendButton>
          </li>
        ))}
      </ul>
      <LimitsRow scene={props.scene} />
      {people && <PeopleRow people={people} period={props.people!.period} />}
    </div>
  );
}

/** The same numbers are in each class's name. */
function PeopleRow({ people, period }: { people: number[]; period: string }) {
  const inThousands = Math.max(...people) >= 1000;
  const decimals = inThousands && Math.max(...people) < 100_000 ? 1 : 0;
  return (
    <div className="bars-people" aria-hidden="true">
      <p>{inThousands ? filterWords.peopleRow(period) : filterWords.peopleRowOnes(period)}</p>
      <div>
        {people.map((count, i) => (
          <span key={i}>{number(inThousands ? count / 1000 : count, decimals)}</span>
        ))}
      </div>
    </div>
  );
}
