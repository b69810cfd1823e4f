import { stateOf, type State } from './states';

const signs: Record<State, string> = {
  reached: 'M4 8.5l3 3 5-7',
  notReached: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  notTold: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M8 12v.2',
  noValue: 'M4.5 8h7',
};

/** The state as a sign beside its word; broken round where it holds at 95 % only. */
export function StateMark({ state, isWeak = false }: { state: string; isWeak?: boolean }) {
  const known = stateOf(state);
  return (
    <svg className="state-mark" data-state={known} data-weak={isWeak || undefined} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={signs[known]} />
    </svg>
  );
}
