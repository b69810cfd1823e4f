import type { Schemas } from '../../api/schemas';
import { number } from '../../words/numbers';
import { targetWords as words } from '../../words/targets';
import { stateOf } from './states';

/** How the whole stands, how many of the areas, and how much of that so many tests can have given by chance. */
export function findingOf({ local, period, reason, areas }: Schemas['AttainmentList']): string | undefined {
  const latest = local?.periods.findLast(one => one.period === period);
  if (!local || !latest) return reason ?? areas[0]?.text;
  const { known, byInterval, reached, notReached, notTold, mistakesAtMost } = latest;
  const told = reached.areas + notReached.areas;
  const strictly = areas.filter(row => row.strict && (row.state === 'reached' || row.state === 'notReached')).length;
  return [
    words.wholeIs(local.whole.label, stateOf(latest.wholeState), latest.period),
    words.areasAre(number(notReached.areas), number(reached.areas), number(notTold.areas), number(known)),
    byInterval === 0 ? words.byValueAlone : '',
    byInterval > 0 && told > 0 ? words.byChance(number(mistakesAtMost ?? 0, 1), strictly) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
