import type { Indicator, Level } from '../api/types';

/** What the map shows, as its title says it. */
export interface Seen {
  indicator: Indicator;
  level: Level;
  period: string;
  sex: string;
  age: string;
  place: string;
}
