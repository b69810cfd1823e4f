import type { Compared, Indicator, Judgement, ProfileIndicator } from '../api/types';
import * as en from './en/judgements';
import { inLanguage, language } from './language';
import { confidence, interval, number } from './numbers';
import { words } from './sv';
import * as sv from './sv/judgements';
import { valueText } from './values';

/** What a value is held against, with its name in the places of a sentence. */
export interface BenchmarkNames {
  /** "länet" */
  readonly name: string;
  /** "i länet" */
  readonly where: string;
}

export type NamedCompared = Compared & { names: BenchmarkNames };

export const { areaNames, similarNames, axisWords } = inLanguage(sv, en);
const { judgementWords } = inLanguage(sv, en);

export const periodNames = (period: string): BenchmarkNames => ({ name: period, where: period });

/** "sämre än länet (99,8 %)": the API's judgement in words, and nothing that it does not say. */
export function judgementText({ result, confidence: sure }: Judgement, { name }: BenchmarkNames): string {
  if (result === 'notJudged') return judgementWords.notJudged;
  if (result === 'noDifference') return judgementWords.noDifference(name);
  return `${judgementWords.than(result, name)}${sure === null ? '' : ` (${confidence(sure)})`}`;
}

type Categories = Indicator['categories'];

/** Units that the indicator's own name tells. */
const unspoken = new Set(['antal', 'kvot']);

type Direction = 'higher' | 'lower' | 'same';

/** "CNI är 1,42 (95 % KI 1,36–1,48), högre än i länet (1,08) och riket (1,00)." */
export function findingText(row: ProfileIndicator, compared: NamedCompared[], categories: Categories): string {
  const { value, decimals } = row;
  if (value.status !== 'published' || value.value === null) return '';
  const range = value.interval ? ` (${interval(value.interval, decimals)})` : '';
  const judged = compared.filter(one => one.number !== null && one.judgement.result !== 'notJudged');
  const parts = (['higher', 'lower', 'same'] as const).flatMap(direction => {
    const found = judged.filter(one => directionOf(one, value.value!) === direction);
    const isIn = direction !== 'same';
    return found.length === 0 ? [] : [`${judgementWords.openings[direction]} ${list(found, isIn, decimals)}`];
  });
  const tail = parts.length === 0 ? '' : `, ${parts.join(', ')}`;
  const unit = unspoken.has(row.unit) ? '' : row.unit;
  const remark = value.uncertain ? ` ${words.uncertain}.` : '';
  return `${judgementWords.is(row.title, valueText(value, { decimals, unit, categories }))}${range}${tail}.${remark}`;
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
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'sv', { type: 'conjunction' }).format(texts);
}
