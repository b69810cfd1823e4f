import type { Compared, Indicator, Judgement, Level, Polarity, ProfileIndicator } from '../api/types';
import { confidence, interval, number } from './numbers';
import { words } from './sv';
import { valueText } from './values';

/** What a value is held against, with its name in the places of a sentence. */
export interface BenchmarkNames {
  /** "länet" */
  name: string;
  /** "i länet" */
  where: string;
}

export type NamedCompared = Compared & { names: BenchmarkNames };

const levelNames: Partial<Record<Level, string>> = { municipality: 'kommunen', county: 'länet', country: 'riket' };

/** An area round the profile's own: by its kind, or by its name where there is no short word for the kind. */
export function areaNames(level: Level, label: string): BenchmarkNames {
  const name = levelNames[level] ?? `RegSO ${label}`;
  return { name, where: `i ${name}` };
}

export const similarNames: BenchmarkNames = { name: 'liknande områden', where: 'i liknande områden' };
export const periodNames = (period: string): BenchmarkNames => ({ name: period, where: period });

const comparatives = { better: 'bättre', worse: 'sämre', higher: 'högre', lower: 'lägre' } as const;

/** "sämre än länet (99,8 %)": the API's judgement in words, and nothing that it does not say. */
export function judgementText({ result, confidence: sure }: Judgement, { name }: BenchmarkNames): string {
  if (result === 'notJudged') return 'bedöms inte';
  if (result === 'noDifference') return `ingen säker skillnad mot ${name}`;
  return `${comparatives[result]} än ${name}${sure === null ? '' : ` (${confidence(sure)})`}`;
}

/** Which way the row's axis goes. */
export const axisWords: Record<Polarity, string> = {
  higherIsWorse: 'lägre är bättre',
  higherIsBetter: 'högre är bättre',
  none: 'högre åt höger',
};

type Categories = Indicator['categories'];

/** Units that the indicator's own name tells. */
const unspoken = new Set(['antal', 'kvot']);

type Direction = 'higher' | 'lower' | 'same';

const openings: Record<Direction, string> = { higher: 'högre än', lower: 'lägre än', same: 'utan säker skillnad mot' };

/** "CNI är 1,42 (95 % KI 1,36–1,48), högre än i länet (1,08) och riket (1,00)." */
export function findingText(row: ProfileIndicator, compared: NamedCompared[], categories: Categories): string {
  const { value, decimals } = row;
  if (value.status !== 'published' || value.value === null) return '';
  const range = value.interval ? ` (${interval(value.interval, decimals)})` : '';
  const judged = compared.filter(one => one.number !== null && one.judgement.result !== 'notJudged');
  const parts = (['higher', 'lower', 'same'] as const).flatMap(direction => {
    const found = judged.filter(one => directionOf(one, value.value!) === direction);
    const isIn = direction !== 'same';
    return found.length === 0 ? [] : [`${openings[direction]} ${list(found, isIn, decimals)}`];
  });
  const tail = parts.length === 0 ? '' : `, ${parts.join(', ')}`;
  const unit = unspoken.has(row.unit) ? '' : row.unit;
  const remark = value.uncertain ? ` ${words.uncertain}.` : '';
  return `${row.title} är ${valueText(value, { decimals, unit, categories })}${range}${tail}.${remark}`;
}

function directionOf({ judgement, number: other }: Compared, own: number): Direction {
  if (judgement.result === 'noDifference') return 'same';
  return own > other! ? 'higher' : 'lower';
}

/** "i länet (1,08) och riket (1,00)" */
function list(compared: NamedCompared[], isIn: boolean, decimals: number): string {
  const texts = compared.map(
    ({ names, number: value }, i) => `${isIn && i === 0 ? names.where : names.name} (${number(value!, decimals)})`,
  );
  return new Intl.ListFormat('sv', { type: 'conjunction' }).format(texts);
}
