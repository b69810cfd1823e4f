import type { Schemas } from '../../api/schemas';
import { targetWords } from '../../words/targets';

const states = ['reached', 'notReached', 'notTold', 'noValue'] as const;

export type State = (typeof states)[number];

/** Light blue, dark orange, pale under hatching: told apart in grey too, and without red beside green. */
export const stateColours: Record<State, string> = {
  reached: '#8fbbe0',
  notReached: '#b8480a',
  notTold: '#e6dfd2',
  noValue: '#ffffff',
};

export const stateOf = (state: string): State => states.find(one => one === state) ?? 'noValue';

type Row = Pick<Schemas['AttainmentRow'], 'state' | 'value' | 'strict' | 'byInterval'>;

/** Whether there is a state that so many tests can have given by chance: it is gone at 99.8 %. */
export const isWeak = ({ state, strict, byInterval }: Omit<Row, 'value'>) =>
  byInterval && !strict && (state === 'reached' || state === 'notReached');

/** What the map and its legend tell apart: whether the target is reached, and whether that holds at 99.8 %. */
export const shades = ['reached', 'reachedWeakly', 'notReached', 'notReachedWeakly', 'notTold'] as const;

type Shade = (typeof shades)[number];

export const shadeOf = (row: Omit<Row, 'value'>): Shade | null =>
  shades.find(shade => shade === (isWeak(row) ? `${row.state}Weakly` : row.state)) ?? null;

/** The colour says the state, the hatching that it is less sure. */
export const colourOf = (shade: Shade) => stateColours[stateOf(shade.replace('Weakly', ''))];

/** Why there is no state where there is none: secrecy is said as such. */
export function stateText(row: Row): string {
  if (row.value.status === 'suppressed') return targetWords.suppressed;
  const shade = shadeOf(row);
  return shade ? targetWords.shades[shade] : targetWords.states.noValue;
}
