import type { Schemas } from '../../api/schemas';
import { targetWords } from '../../words/targets';

export const states = ['reached', 'notReached', 'notTold', 'noValue'] as const;

export type State = (typeof states)[number];

/** Light blue, dark orange, pale under hatching: told apart in grey too, and by those who cannot tell red from green. */
export const stateColours: Record<State, string> = {
  reached: '#8fbbe0',
  notReached: '#b8480a',
  notTold: '#e6dfd2',
  noValue: '#ffffff',
};

export const stateOf = (state: string): State => states.find(one => one === state) ?? 'noValue';

/** Why there is no state where there is none: secrecy is said as such. */
export const stateText = ({ state, value }: Pick<Schemas['AttainmentRow'], 'state' | 'value'>): string =>
  value.status === 'suppressed' ? targetWords.suppressed : targetWords.states[stateOf(state)];
