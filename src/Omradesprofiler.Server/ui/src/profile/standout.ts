import type { Compared, Indicator, Profile, ProfileIndicator } from '../api/types';
import { countsText, differenceTexts, uncertainText } from '../words/standout';
import { comparedIn, namesOf, type Compare } from './benchmark';

/** An indicator that differs for sure from what the area is compared with. */
export interface Difference {
  row: ProfileIndicator;
  other: number;
  result: 'better' | 'worse' | 'higher' | 'lower';
  /** How sure: the interval's level that leaves the other number out. */
  confidence: number;
  /** How far from it, in widths of the middle half of the areas; null where there are too few to tell. */
  distance: number | null;
}

/** How many differ of those that were looked at, for the sentence on chance. */
export interface Counts extends Pick<Standout, 'looked' | 'same'> {
  strict: { length: number };
  plain: { length: number };
}

export interface Standout {
  /** How many indicators could be compared: each is one chance to differ by chance. */
  looked: number;
  /** Those that differ also by the strict interval, farthest first. */
  strict: Difference[];
  /** Those that differ by the plain interval only. */
  plain: Difference[];
  same: number;
  /** How many have so few people behind them that they hop by chance. */
  uncertain: number;
}

export const strictConfidence = 0.998;
const plainConfidence = 0.95;

/** What differs, by rule alone: the server's judgement of each indicator, counted and put in order. */
export function standoutOf(profile: Profile, compare: Compare, indicators: Pick<Indicator, 'id' | 'kind'>[]): Standout {
  const kinds = new Map(indicators.map(one => [one.id, one.kind]));
  const judged = profile.indicators.flatMap(row => {
    const compared = comparedIn(row, compare, kinds.get(row.id));
    return compared && isJudged(row, compared) ? [{ row, compared }] : [];
  });
  const differing = judged
    .flatMap(({ row, compared }) => differenceOf(row, compared))
    .sort((a, b) => (b.distance ?? 0) - (a.distance ?? 0));
  return {
    looked: judged.length,
    strict: differing.filter(one => one.confidence >= strictConfidence),
    plain: differing.filter(one => one.confidence < strictConfidence),
    same: judged.length - differing.length,
    uncertain: profile.indicators.filter(row => row.value.uncertain).length,
  };
}

/** The same in sentences: how many differ and how many would by chance, which they are, and how many are uncertain. */
export function standoutTexts(profile: Profile, compare: Compare, indicators: Pick<Indicator, 'id' | 'kind'>[]) {
  const found = standoutOf(profile, compare, indicators);
  const { name } = namesOf(compare, profile);
  return {
    counts: countsText(found, name),
    differences: differenceTexts(found, name),
    uncertain: uncertainText(found.uncertain),
  };
}

const isJudged = ({ value }: ProfileIndicator, { number, judgement }: Compared) =>
  value.value !== null && value.interval !== null && number !== null && judgement.result !== 'notJudged';

function differenceOf(row: ProfileIndicator, { number: other, judgement }: Compared): Difference[] {
  const { result, confidence } = judgement;
  if (result === 'noDifference' || result === 'notJudged') return [];
  const { spread, value } = row;
  const half = spread ? spread.upperQuartile - spread.lowerQuartile : 0;
  const distance = half > 0 ? Math.abs(value.value! - other!) / half : null;
  return [{ row, other: other!, result, confidence: confidence ?? plainConfidence, distance }];
}
