import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import type { TravelOption } from '../api/siting';
import { apiUrl, postJson, toApiError, type ApiError } from '../api/client';
import { renew } from '../api/freshness';
import { Faults } from '../responsibility/Faults';
import { TextField } from '../responsibility/fields';
import { lastName, rememberName } from '../responsibility/who';
import { adoptWords } from '../words/adopt';
import { shareWords } from '../words/responsibility';

/** The way to the decision that another way to travel tells which clinic is nearest. */
export function AdoptOption({ option }: { option: TravelOption }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button adopt" onClick={() => setOpen(true)}>
        {adoptWords.open}
      </button>
      {isOpen && createPortal(<AdoptDialog option={option} onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}

/** It changes what every page says is nearest, so it asks for who and why. */
function AdoptDialog({ option, onClose }: { option: TravelOption; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | ApiError>('ready');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState('sending');
    rememberName(by);
    try {
      const body = { by: by.trim(), why: why.trim() };
      await postJson(apiUrl(`travel-options/${encodeURIComponent(option.id)}/adoption`), body);
      dialog.current?.close();
      void renew();
    } catch (error) {
      setState(toApiError(error));
    }
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="adopt-title" onClose={onClose}>
      <form className="choices" onSubmit={event => void send(event)}>
        <h2 id="adopt-title">{adoptWords.title(option.label)}</h2>
        <p>{adoptWords.note}</p>
        <TextField label={adoptWords.by} value={by} onChange={setBy} required />
        <TextField label={adoptWords.why} value={why} onChange={setWhy} lines={3} required />
        {typeof state === 'object' && <Faults what={adoptWords.failed} error={state} />}
        {state === 'sending' && (
          <p role="status" className="field-note">
            {adoptWords.sending}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {shareWords.abort}
          </button>
          <button type="submit" className="button button-main" disabled={state === 'sending'}>
            {adoptWords.decide}
          </button>
        </div>
      </form>
    </dialog>
  );
}
