import { useState } from 'react';
import type { Proposal } from '../api/responsibility';
import { apiUrl, postJson } from '../api/client';
import { renew } from '../api/freshness';
import { formWords } from '../words/form';
import { shareWords } from '../words/responsibility';
import { DialogForm } from './DialogForm';
import { Check, TextField } from './fields';
import { isDate } from './isDate';
import { useSubmission } from './useSubmission';
import { lastName, rememberName } from './who';

interface Props {
  proposal: Proposal;
  onDecided: () => void;
  onClose: () => void;
}

const undecided = { by: '', registryNumber: '', motive: '', date: '', acceptBreaks: '' };

/** Puts a proposal into force: by whom, under which number and why, with what it breaks accepted in words. */
export function ApproveDialog({ proposal, onDecided, onClose }: Props) {
  const [decision, setDecision] = useState(() => ({ ...undecided, by: lastName() }));
  const [acceptSnapshot, setAccept] = useState(false);
  const breaks = proposal.result?.breaks ?? [];
  const submission = useSubmission(lacksOf(decision, acceptSnapshot, proposal), async () => {
    rememberName(decision.by);
    const given = Object.entries(decision).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : []));
    const body = { version: proposal.version.version, ...Object.fromEntries(given), acceptSnapshot };
    await postJson(apiUrl(`responsibilities/${proposal.id}/approve`), body);
    onDecided();
    void renew();
  });
  const field = (key: keyof typeof decision) => ({
    value: decision[key],
    fault: submission.faults[key],
    onChange: (text: string) => setDecision(before => ({ ...before, [key]: text })),
  });
  return (
    <DialogForm
      title={shareWords.approveTitle}
      submission={submission}
      action={shareWords.approve}
      sending={shareWords.approving}
      failed={shareWords.notApproved}
      onClose={onClose}
    >
      <p>
        {proposal.name}, {shareWords.version.toLowerCase()} {proposal.version.version}. {shareWords.approveNote}
      </p>
      <TextField label={shareWords.decidedBy} {...field('by')} required />
      <TextField label={shareWords.registry} {...field('registryNumber')} required />
      <TextField label={shareWords.motive} {...field('motive')} required lines={3} />
      <TextField label={shareWords.date} note={formWords.dateHint} {...field('date')} />
      {breaks.length > 0 && (
        <>
          <ul className="faults">
            {breaks.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <TextField label={shareWords.acceptBreaks} {...field('acceptBreaks')} required lines={2} />
        </>
      )}
      {!proposal.isCurrent && (
        <>
          <p className="field-note">{proposal.snapshotText}</p>
          <Check
            label={shareWords.acceptSnapshot}
            checked={acceptSnapshot}
            onChange={setAccept}
            fault={submission.faults.acceptSnapshot}
            required
          />
        </>
      )}
    </DialogForm>
  );
}

function lacksOf(decision: typeof undecided, acceptSnapshot: boolean, { result, isCurrent }: Proposal) {
  const { by, registryNumber, motive, date, acceptBreaks } = decision;
  const breaksRules = (result?.breaks.length ?? 0) > 0;
  return {
    by: !by.trim() && formWords.noDecider,
    registryNumber: !registryNumber.trim() && formWords.noRegistry,
    motive: !motive.trim() && formWords.noMotive,
    date: date.trim() !== '' && !isDate(date.trim()) && formWords.noDate,
    acceptBreaks: breaksRules && !acceptBreaks.trim() && formWords.noBreakReason,
    acceptSnapshot: !isCurrent && !acceptSnapshot && formWords.noSnapshot,
  };
}
