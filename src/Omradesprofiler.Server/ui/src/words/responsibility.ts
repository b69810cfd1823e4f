import type { ComparedProposal, Proposal } from '../api/responsibility';
import { distance } from './distances';
import * as en from './en/responsibility';
import { inLanguage } from './language';
import { number } from './numbers';
import * as sv from './sv/responsibility';

export { distance } from './distances';

export const {
  shareWords,
  gapText,
  proposalTitle,
  proposalEyebrow,
  proposalFinding,
  boundText,
  priceText,
  moveText,
  jobText,
  settingTexts,
  summaryText,
} = inLanguage(sv, en);
const { comparedWords, gapCell } = inLanguage(sv, en);

/** What a clinic of the proposal is called. */
export const nameOf = ({ careCenters }: Proposal, code: string | null) =>
  careCenters.find(one => one.code === code)?.name ?? code ?? '–';

/** Whether a decision is the one that holds: another may have come after it, or it never came into force. */
export const decisionText = (decision: number, inForce: string | null) =>
  String(decision) === inForce ? shareWords.inForce : shareWords.notInForce;

/** Figures of two proposals, side by side. */
export const comparedFigures: [string, (one: ComparedProposal) => string][] = [
  [comparedWords.mean, one => distance(one.meanMeters)],
  [comparedWords.p90, one => distance(one.p90Meters)],
  [comparedWords.worst, one => distance(one.worstMeters)],
  [comparedWords.moved, one => number(one.movedPeople)],
  [comparedWords.gap, one => gapCell(one.gap)],
];
