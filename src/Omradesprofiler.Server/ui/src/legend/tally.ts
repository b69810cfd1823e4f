import { isState, states, type State } from '../choices/filter';
import { sumOf, type People } from '../choices/people';
import type { Scene } from '../choices/scene';

interface Seen {
  scene: Scene;
  people: People | null;
}

/** The people of each class; null where nobody is counted. */
export function peopleOfParts({ scene: { scheme }, people }: Seen): number[] | null {
  if (!people) return null;
  const sums = scheme.classes.map(() => 0);
  for (const [code, index] of scheme.classOf) if (index in sums) sums[index]! += people.get(code) ?? 0;
  return sums;
}

/** The people of each state. */
export function peopleOfStates({ scene, people }: Seen): Record<State, number> | null {
  if (!people) return null;
  const codesOf = (state: State) => scene.values.filter(value => isState(value, state)).map(({ area }) => area.code);
  return Object.fromEntries(states.map(state => [state, sumOf(people, codesOf(state))])) as Record<State, number>;
}
