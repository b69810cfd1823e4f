import type { PriorityRow, Value } from '../api/types';
import type { Priority } from '../choices/priorities';
import { countText } from '../words/sentences';
import { peopleText, placeLabels, type PlaceClass } from '../words/priorities';
import type { Scheme } from './scheme';

const colours: Record<PlaceClass, string> = {
  sure: '#993404',
  unsure: '#ec7014',
  perhaps: '#fed98e',
  chosen: '#993404',
  equal: '#fed98e',
  outside: '#efebe3',
};

/** Where an area stands, in the same words as the title and the list: the server decides which they are. */
function placeClass({ probability, place }: PriorityRow): PlaceClass {
  if (place === 'outside') return 'outside';
  if (probability === null) return place === 'notTold' ? 'equal' : 'chosen';
  return ({ chosen: 'sure', chosenUnsure: 'unsure', notTold: 'perhaps' } as const)[place];
}

/** The classes of areas by how surely they are among the chosen. Areas without a place in the order have none. */
export function priorityScheme({ answer, rowOf }: Priority, values: Value[], base: Scheme): Scheme {
  const { drawn } = answer.simulation;
  const rows = [...rowOf.values()];
  const hasEqual = !drawn && answer.notTold.length > 0;
  const classes: PlaceClass[] = drawn
    ? ['sure', 'unsure', 'perhaps', 'outside']
    : ['chosen', ...(hasEqual ? ['equal' as const] : []), 'outside'];
  const labels = placeLabels(answer);
  const unranked = new Set(answer.unranked.map(({ area }) => area.code));
  const ranked = values.filter(({ area, status }) => status === 'published' && !unranked.has(area.code));
  const classOf = new Map(
    ranked.map(({ area }): [string, number] => {
      const row = rowOf.get(area.code);
      return [area.code, classes.indexOf(row ? placeClass(row) : 'outside')];
    }),
  );
  return {
    ...base,
    kind: 'priority',
    classOf,
    classes: classes.map(one => {
      const own = rows.filter(row => one !== 'outside' && placeClass(row) === one);
      const count = one === 'outside' ? answer.ranked - rows.length : own.length;
      const people = one === 'outside' ? '' : peopleText(own);
      const detail = [countText(count), people].filter(Boolean).join(' · ');
      return { from: null, to: null, label: labels[one], colour: colours[one], count, detail };
    }),
  };
}
