import type { Judgement, Level, Polarity } from '../../api/types';

const levelNames: Partial<Record<Level, string>> = { municipality: 'kommunen', county: 'länet', country: 'riket' };

/** An area round the profile's own: by its kind, or by its name where there is no short word for the kind. */
export function areaNames(level: Level, label: string) {
  const name = levelNames[level] ?? `RegSO ${label}`;
  return { name, where: `i ${name}` };
}

export const similarNames: ReturnType<typeof areaNames> = { name: 'liknande områden', where: 'i liknande områden' };

/** How a judgement is told. */
export const judgementWords = {
  notJudged: 'bedöms inte',
  noDifference: (name: string) => `ingen säker skillnad mot ${name}`,
  than: (result: Exclude<Judgement['result'], 'notJudged' | 'noDifference'>, name: string) =>
    `${{ better: 'bättre', worse: 'sämre', higher: 'högre', lower: 'lägre' }[result]} än ${name}`,
  openings: { higher: 'högre än', lower: 'lägre än', same: 'utan säker skillnad mot' },
  is: (title: string, value: string) => `${title} är ${value}`,
};

/** Which way the row's axis goes. */
export const axisWords: Record<Polarity, string> = {
  higherIsWorse: 'lägre är bättre',
  higherIsBetter: 'högre är bättre',
  none: 'högre åt höger',
};
