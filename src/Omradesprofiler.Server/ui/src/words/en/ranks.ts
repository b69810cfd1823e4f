import type { AreaRef } from '../../api/types';
import { number } from '../numbers';
import { rankRange } from './priorities';
import { withinText } from './sentences';

interface Place {
  rank: number;
  of: number;
  range: { lower: number; upper: number };
  within: AreaRef | null;
}

export function rankWithRange({ rank, of, range, within }: Place): string {
  const where = within ? ` ${withinText(within)}` : '';
  const sure = `rank ${rankRange(range)} in 95% of the draws`;
  return `Rank ${number(rank)} of ${number(of)}${where}; ${sure} (1 = greatest need, smoothed value)`;
}
