import type { View } from './view';

/** A period of the indicator on the level, with the division that it is told on. */
interface PeriodPlace {
  period: string;
  edition: string | null;
}

/** All periods that the map can show, oldest first; of two divisions the newer. */
export function periodsOf({ indicator, level }: View): PeriodPlace[] {
  const editions = indicator.levels.find(one => one.level === level)?.editions ?? [];
  const places = new Map(
    editions.flatMap(({ edition, periods }) =>
      periods.map((period): [string, PeriodPlace] => [period, { period, edition }]),
    ),
  );
  return [...places.values()].sort((a, b) => a.period.localeCompare(b.period));
}
