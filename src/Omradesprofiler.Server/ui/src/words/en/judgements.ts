import type { Judgement, Level, Polarity } from '../../api/types';

const levelNames: Partial<Record<Level, string>> = {
  municipality: 'the municipality',
  county: 'the county',
  country: 'Sweden',
};

export function areaNames(level: Level, label: string) {
  const name = levelNames[level] ?? `RegSO ${label}`;
  return { name, where: `in ${name}` };
}

export const similarNames: ReturnType<typeof areaNames> = { name: 'similar areas', where: 'in similar areas' };

export const judgementWords = {
  notJudged: 'not judged',
  noDifference: (name: string) => `no certain difference from ${name}`,
  than: (result: Exclude<Judgement['result'], 'notJudged' | 'noDifference'>, name: string) => `${result} than ${name}`,
  openings: { higher: 'higher than', lower: 'lower than', same: 'with no certain difference from' },
  is: (title: string, value: string) => `${title} is ${value}`,
};

export const axisWords: Record<Polarity, string> = {
  higherIsWorse: 'lower is better',
  higherIsBetter: 'higher is better',
  none: 'higher to the right',
};
