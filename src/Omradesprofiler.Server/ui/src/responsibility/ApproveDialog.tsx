import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Proposal } from '../api/responsibility';
import { apiUrl, postJson, toApiError, type ApiError } from '../api/client';
import { renew } from '../api/freshness';
import { shareWords } from '../words/responsibility';
import { Faults } from './Faults';
import { Check, TextField } from './fields';
import { lastName, rememberName } from './who';

interface Props {
  proposal: Proposal;
  onDecided: () => void;
  onClose: () => void;
}

const undecided = { by: '', registryNumber: '', motive: '', date: '', acceptBreaks: '' };

/** The only window that stands in the way: a decision is written down for good. */
export function ApproveDialog({ proposal, onDecided, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [decision, setDecision] = useState(() => ({ ...undecided, by: lastName() }));
  const [acceptSnapshot, setAccept] = useState(false);
  const [state, setState] = useState<'ready' | 'sending' | ApiError>('ready');
  const breaks = proposal.result?.breaks ?? [];
  const set = (part: Partial<typeof decision>) => setDecision(before => ({ ...before, ...part }));
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState('sending');
    rememberName(decision.by);
    const given = Object.entries(decision).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : []));
    const body = { version: proposal.version.version, ...Object.fromEntries(given), acceptSnapshot };
    try {
      await postJson(apiUrl(`responsibilities/${proposal.id}/approve`), body);
      onDecided();
      void renew();
    } catch (error) {
      setState(toApiError(error));
    }
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="approve-title" onClose={onClose}>
      <form className="choices" onSubmit={event => void send(event)}>
        <h2 id="approve-title">{shareWords.approveTitle}</h2>
        <p>
          {proposal.name}, {shareWords.version.toLowerCase()} {proposal.version.version}. {shareWords.approveNote}
        </p>
        <TextField label={shareWords.decidedBy} value={decision.by} onChange={by => set({ by })} required />
        <TextField
          label={shareWords.registry}
          value={decision.registryNumber}
          onChange={registryNumber => set({ registryNumber })}
          required
        />
        <TextField
          label={shareWords.motive}
          value={decision.motive}
          onChange={motive => set({ motive })}
          required
          lines={3}
        />
        <TextField label={shareWords.date} type="date" value={decision.date} onChange={date => set({ date })} />
        {breaks.length > 0 && (
          <>
            <ul className="faults">
              {breaks.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <TextField
              label={shareWords.acceptBreaks}
              value={decision.acceptBreaks}
              onChange={acceptBreaks => set({ acceptBreaks })}
              required
              lines={2}
            />
          </>
        )}
        {!proposal.isCurrent && (
          <>
            <p className="field-note">{proposal.snapshotText}</p>
            <Check label={shareWords.acceptSnapshot} checked={acceptSnapshot} onChange={setAccept} required />
          </>
        )}
        {typeof state === 'object' && <Faults what={shareWords.approve} error={state} />}
        {state === 'sending' && (
          <p role="status" className="field-note">
            {shareWords.approving}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {shareWords.abort}
          </button>
          <button type="submit" className="button button-main" disabled={state === 'sending'}>
            {shareWords.approve}
          </button>
        </div>
      </form>
    </dialog>
  );
}
