import type { Indicator, Snapshot } from '../api/types';
import type { Address } from './address';
import { periodsOf } from './periods';
import { resolveView, type View } from './view';

/** "hyresratt@2023": what the second map shows. */
export const formatSecond = (indicator: string, period: string) => `${indicator}@${period}`;

/** The second map's view: its own indicator and period, all else as on the first. */
export function resolveSecond(address: Address, first: View, snapshot: Snapshot, indicators: Indicator[]): View | null {
  if (!address.second) return null;
  const [indicator, period] = address.second.split('@');
  const isSame = indicator === first.indicator.id;
  return resolveView(
    {
      ...address,
      show: '',
      level: first.level,
      indicator,
      period: period ?? first.period,
      ...(!isSame && { method: '', limits: '', sex: '', age: '' }),
    },
    snapshot,
    indicators,
  );
}

/** What to begin with beside a map: the same indicator as early as it is told. */
export const firstSecond = (view: View) =>
  formatSecond(view.indicator.id, periodsOf(view).find(one => one.period !== view.period)?.period ?? view.period);
