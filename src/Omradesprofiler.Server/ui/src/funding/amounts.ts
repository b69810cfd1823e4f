import type { FundingRow, Simulation } from './useSimulation';

/** What an amount, or a difference between two, can be within the interval of the clinic's CNI. */
export interface Span {
  lower: number;
  upper: number;
}

type Side = 'first' | 'second';

/** What the rule gives along the interval, from its lower end (0) to its upper (1). */
type Pay = (part: number) => number;

export const amountSpan = (answer: Simulation, row: FundingRow, side: Side) =>
  spanOf(payOf(answer, row, side), kinksOf(answer, row, side));

/** Both rules see the same CNI, so its chance is the same on both sides of the difference. */
export function differenceSpan(answer: Simulation, row: FundingRow): Span | null {
  const [first, second] = [payOf(answer, row, 'first'), payOf(answer, row, 'second')];
  if (!first || !second) return null;
  const kinks = [...kinksOf(answer, row, 'first'), ...kinksOf(answer, row, 'second')];
  return spanOf(part => second(part) - first(part), kinks);
}

/** A sum's: the clinics' chances are their own, so they cancel in part. */
function sumSpan(answer: Simulation, of: (row: FundingRow) => Span | null): Span | null {
  const halves = answer.rows.flatMap(row => halfOf(of(row)) ?? []);
  if (halves.length === 0) return null;
  const half = Math.hypot(...halves);
  return { lower: -half, upper: half };
}

/** To what an amount can be told: the power of ten under half its span. A krona where nothing is known of it. */
export function stepOf(span: Span | null): number {
  const half = halfOf(span);
  return half === null || half < 1 ? 1 : 10 ** Math.floor(Math.log10(half));
}

const halfOf = (span: Span | null) => span && (span.upper - span.lower) / 2;

function spanOf(pay: Pay | null, kinks: number[]): Span | null {
  if (!pay) return null;
  const amounts = [0, ...kinks, 1].map(pay);
  return { lower: Math.min(...amounts), upper: Math.max(...amounts) };
}

function payOf(answer: Simulation, row: FundingRow, side: Side): Pay | null {
  const { rule } = answer[side];
  const outcome = row[side];
  if (!outcome?.interval || outcome.amount === null || outcome.index === null) return null;
  const { index, amount } = outcome;
  const { lower, upper } = outcome.interval;
  const at = (part: number) => lower + part * (upper - lower);
  if (rule.kind === 'compensation')
    return part => Math.max(0, at(part) - (rule.threshold ?? 0)) * (rule.rate ?? 0) * row.heads;
  // The others stay as they are: a clinic's part of what is shared out follows its own points.
  const points = answer.rows.reduce((all, one) => all + (one[side]?.index ?? 0) * one.heads, 0);
  const steered = ((rule.budget ?? 0) * (rule.share ?? 0) * index * row.heads) / (points || 1);
  return part => amount + steered * (at(part) / (index || 1) - 1);
}

/** Where on the interval the threshold lies. */
function kinksOf(answer: Simulation, row: FundingRow, side: Side): number[] {
  const { threshold } = answer[side].rule;
  const interval = row[side]?.interval;
  if (threshold === null || !interval) return [];
  const part = (threshold - interval.lower) / (interval.upper - interval.lower);
  return part > 0 && part < 1 ? [part] : [];
}

/** How many of all clinics chance may have put on their side of a rule's limit: today's or the proposal's. */
export const unsureOf = ({ rows }: Simulation) =>
  rows.filter(row => row.first?.sure === false || row.second?.sure === false).length;

/** The same for both rules' sums, so that they can be held against each other. */
export const sumStep = (answer: Simulation) =>
  stepOf(
    [
      sumSpan(answer, row => amountSpan(answer, row, 'first')),
      sumSpan(answer, row => amountSpan(answer, row, 'second')),
    ].reduce((wide, one) => ((halfOf(one) ?? 0) > (halfOf(wide) ?? 0) ? one : wide)),
  );
