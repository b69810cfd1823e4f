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

export const rankWithRange = ({ rank, of, range, within }: Place) =>
  `Rank ${number(rank)} of ${number(of)}${within ? ` ${withinText(within)}` : ''}; rank ${rankRange(range)} in 95% of the ` +
  'draws (1 = greatest need, smoothed value)';
