import type { Assigned, Proposal } from '../api/responsibility';
import { number } from '../words/numbers';
import { distance, nameOf } from '../words/responsibility';
import { isMoved } from './useProposalPicture';

/** An area under the pointer: whose it is to be, how far that is, and why. */
export function ProposalTip({ row, proposal }: { row: Assigned | undefined; proposal: Proposal | undefined }) {
  if (!row || !proposal) return <>Utanför urvalet</>;
  return (
    <>
      <p className="tooltip-name">{row.area.label}</p>
      <p>{nameOf(proposal, row.careCenter)}</p>
      <p>
        {distance(row.meters)} · {number(row.people)} invånare
      </p>
      {isMoved(row) && <p className="uncertain-mark">I dag: {nameOf(proposal, row.today)}</p>}
      <p>{row.text}</p>
    </>
  );
}
