import { useState, type FormEvent } from 'react';
import { toApiError, type ApiError } from '../api/client';
import { Faults } from '../responsibility/Faults';
import { TextField } from '../responsibility/fields';
import { lastName, rememberName } from '../responsibility/who';
import { siteWords } from '../words/siting';

interface Props {
  request: object;
  /** What it is called where nothing is written. */
  usualName: string;
  /** What to know before it is sent. */
  note: string | undefined;
  disabled: boolean;
  /** Sends it, named and signed, and goes on to what was made. */
  onSend: (named: object) => Promise<void>;
}

/** Asks for the whole answer, with proof, under a name. */
export function SaveForm({ request, usualName, note, disabled, onSend }: Props) {
  const [name, setName] = useState('');
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | ApiError>('ready');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState('sending');
    rememberName(by);
    const said = Object.entries({ by: by.trim(), why: why.trim() }).filter(([, text]) => text !== '');
    const named = { ...request, name: name.trim() || usualName, ...Object.fromEntries(said) };
    try {
      await onSend(named);
    } catch (error) {
      setState(toApiError(error));
    }
  };
  return (
    <form className="panel-section save-form" aria-label={siteWords.save} onSubmit={event => void send(event)}>
      {note && <p className="field-note">{note}</p>}
      <div className="field-pair">
        <TextField label={siteWords.name} hint={usualName} value={name} onChange={setName} />
        <TextField label={siteWords.by} hint={siteWords.byHint} value={by} onChange={setBy} />
      </div>
      <TextField label={siteWords.why} hint={siteWords.whyHint} value={why} onChange={setWhy} />
      {typeof state === 'object' && <Faults what={siteWords.notAnswered} error={state} />}
      <button type="submit" className="button button-main" disabled={disabled || state === 'sending'}>
        {state === 'sending' ? siteWords.sending : siteWords.solve}
      </button>
    </form>
  );
}
