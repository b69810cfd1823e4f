import type { Schemas } from '../../api/schemas';
import type { Area, Level, Value } from '../../api/types';
import type { Picture } from '../../map/picture';
import { targetWords } from '../../words/targets';
import { stateColours, stateOf, states } from './states';

const coloured = states.slice(0, 3);

/** Each area by whether it has reached the target; what cannot be told is hatched. */
export function targetPicture(answer: Schemas['AttainmentList'], areas: Area[]): Picture {
  const rows = new Map(answer.areas.map(row => [row.value.area.code, row]));
  const shown = areas.filter(area => rows.has(area.code));
  const indexOf = (state: string) => coloured.indexOf(stateOf(state) as (typeof coloured)[number]);
  const classOf = new Map(
    [...rows].flatMap(([code, { state }]): [string, number][] => (indexOf(state) < 0 ? [] : [[code, indexOf(state)]])),
  );
  return {
    view: { level: answer.level as Level, edition: answer.edition, period: answer.period ?? '9999' },
    areas: shown,
    values: shown.map(area => {
      const { value, state } = rows.get(area.code)!;
      const status = classOf.has(area.code) ? 'published' : (value.status as Value['status']);
      return {
        area: { code: area.code },
        status: status === 'published' && !classOf.has(area.code) ? ('missing' as const) : status,
        uncertain: state === 'notTold',
      };
    }),
    scheme: {
      kind: 'categories',
      classes: coloured.map(state => ({
        from: null,
        to: null,
        label: targetWords.states[state],
        colour: stateColours[state],
        count: answer.areas.filter(row => row.state === state).length,
      })),
      classOf,
    },
  };
}
