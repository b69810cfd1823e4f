import type { Scene } from '../choices/scene';
import { filterWords } from '../words/classes';
import { number } from '../words/numbers';
import type { LegendProps } from './Legend';
import { LegendButton } from './LegendParts';
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
      <Limits scene={props.scene} />
      {people && <PeopleRow people={people} />}
    </div>
  );
}

function Limits({ scene }: { scene: Scene }) {
  const { least, greatest, classes, decimals } = scene.scheme;
  const limits = [least, ...classes.slice(1).map(one => one.from!), greatest];
  const last = limits.length - 1;
  const isEnd = (i: number) => i === 0 || i === last;
  return (
    <div className="bars-limits" aria-hidden="true">
      {limits.map((limit, i) => (
        <span key={i} className={isEnd(i) ? 'quiet' : undefined} style={{ gridColumn: onBorder(i, last) }}>
          {number(limit, isEnd(i) ? scene.view.indicator.decimals : decimals)}
        </span>
      ))}
    </div>
  );
}

/** A grid of half classes: an end stands in its outermost half, the others across the border between two. */
const onBorder = (i: number, last: number) =>
  i === 0 ? '1 / span 1' : i === last ? `${2 * last} / span 1` : `${2 * i} / span 2`;

/** The same numbers are in each class's name. */
function PeopleRow({ people }: { people: number[] }) {
  const inThousands = Math.max(...people) >= 1000;
  const decimals = inThousands && Math.max(...people) < 100_000 ? 1 : 0;
  return (
    <div className="bars-people" aria-hidden="true">
      <p>{inThousands ? filterWords.peopleRow : filterWords.peopleRowOnes}</p>
      <div>
        {people.map((count, i) => (
          <span key={i}>{number(inThousands ? count / 1000 : count, decimals)}</span>
        ))}
      </div>
    </div>
  );
}
