import { fundingWords, kronor, spanText } from '../words/funding';
import { amountSpan, stepOf, type Span } from './amounts';
import type { FundingRow, Simulation } from './useSimulation';

/** What a rule gives a clinic: kronor, no finer than its CNI tells, or whether it is chosen. */
export function outcomeText(answer: Simulation, row: FundingRow, side: 'first' | 'second'): string {
  const one = row[side];
  if (!one) return '';
  if (one.amount !== null) return kronor(one.amount, stepOf(amountSpan(answer, row, side)));
  return one.chosen === null ? '' : one.chosen ? fundingWords.chosen : fundingWords.notChosen;
}

/** Between what the amount varies with the interval of CNI; nothing where it does not. */
export function SpanText({ span }: { span: Span | null }) {
  const text = span && spanText(span, stepOf(span));
  return text ? <small>{text}</small> : null;
}
