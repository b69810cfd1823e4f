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

/** "Rang 12 av 130 i länet; rang 5–20 i 95 % av dragningarna (1 = störst behov, utjämnat värde)" */
export function rankWithRange({ rank, of, range, within }: Place): string {
  const where = within ? ` ${withinText(within)}` : '';
  const sure = `rang ${rankRange(range)} i 95\u00a0% av dragningarna`;
  return `Rang ${number(rank)} av ${number(of)}${where}; ${sure} (1 = störst behov, utjämnat värde)`;
}
