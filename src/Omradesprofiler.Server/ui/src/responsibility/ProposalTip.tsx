import type { Assigned, Proposal } from '../api/responsibility';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { distance, nameOf } from '../words/responsibility';
import { isMoved } from './useProposalPicture';

/** An area under the pointer: whose it is to be, how far that is, and why. */
export function ProposalTip({ row, proposal }: { row: Assigned | undefined; proposal: Proposal | undefined }) {
  if (!row || !proposal) return <>{phrases.outside}</>;
  return (
    <>
      <p className="tooltip-name">{row.area.label}</p>
      <p>{nameOf(proposal, row.careCenter)}</p>
      <p>
        {distance(row.meters)} · {phrases.people(number(row.people))}
      </p>
      {isMoved(row) && <p className="uncertain-mark">{phrases.today(nameOf(proposal, row.today))}</p>}
      <p>{row.text}</p>
    </>
  );
}
