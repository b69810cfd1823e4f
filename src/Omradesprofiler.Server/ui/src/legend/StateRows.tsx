import { isWorded } from '../classes/scheme';
import { states, type State } from '../choices/filter';
import { number } from '../words/numbers';
import { stateText } from './explanation';
import type { LegendProps } from './Legend';
import { LegendButton } from './LegendParts';
import { peopleOfStates } from './tally';

/** The states that are no class always have their rows, so that a reader knows what they would look like. */
export function StateRows(props: LegendProps) {
  const { scheme } = props.scene;
  const people = peopleOfStates(props);
  const shown = states.filter(state => state !== 'uncertain' || !isWorded(scheme));
  return (
    <ul className="legend-rows">
      {shown.map(state => (
        <li key={state}>
          {scheme[state] === 0 ? (
            <span className="legend-row legend-state">
              <StateText state={state} count={0} />
            </span>
          ) : (
            <LegendButton
              {...props}
              part={state}
              label={stateText(state)}
              count={scheme[state]}
              inhabitants={people?.[state] ?? null}
              className="legend-row legend-state"
            >
              <StateText state={state} count={scheme[state]} isSaid />
            </LegendButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function StateText({ state, count, isSaid = false }: { state: State; count: number; isSaid?: boolean }) {
  return (
    <>
      <span className={`swatch swatch-${state}`} aria-hidden="true" />
      <span aria-hidden={isSaid || undefined}>{stateText(state)}</span>
      <span className="legend-count" aria-hidden={isSaid || undefined}>
        {number(count)}
      </span>
    </>
  );
}
