import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { toApiError, type ApiError } from '../api/client';
import { renew } from '../api/freshness';
import { Faults } from '../responsibility/Faults';
import { TextField } from '../responsibility/fields';
import { lastName, rememberName } from '../responsibility/who';
import { ownWords } from '../words/own';
import { shareWords } from '../words/responsibility';
import type { Saved } from './useUpload';

interface Props {
  title: string;
  save: (by: string) => Promise<unknown>;
  saved: Saved | null;
  onShow: (indicator: string) => void;
}

/** Makes the file a part of the workspace: only where the installation is one's own, and only when it is confirmed. */
export function SaveUpload({ title, save, saved, onShow }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="choices">
      {!saved && (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {ownWords.save}
        </button>
      )}
      <p role="status" lang={saved ? 'sv' : undefined}>
        {saved?.text}
      </p>
      {saved && (
        <button type="button" className="button" onClick={() => onShow(saved.indicator)}>
          {ownWords.savedShow}
        </button>
      )}
      {isOpen &&
        createPortal(
          <SaveDialog title={title} save={save} onClose={() => setOpen(false)} />,
          document.body,
        )}
    </section>
  );
}

interface DialogProps extends Pick<Props, 'title' | 'save'> {
  onClose: () => void;
}

/** What it means stands before who does it: it can not be undone from the page. */
function SaveDialog({ title, save, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [by, setBy] = useState(lastName);
  const [state, setState] = useState<'ready' | 'sending' | ApiError>('ready');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState('sending');
    rememberName(by);
    try {
      await save(by.trim());
      dialog.current?.close();
      void renew();
    } catch (error) {
      setState(toApiError(error));
    }
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="save-title" onClose={onClose}>
      <form className="choices" onSubmit={event => void send(event)}>
        <h2 id="save-title">{ownWords.saveTitle(title)}</h2>
        <ul className="said">
          {ownWords.saveMeans.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <TextField label={ownWords.saveBy} value={by} onChange={setBy} required />
        {typeof state === 'object' && <Faults what={ownWords.saveFailed} error={state} />}
        {state === 'sending' && (
          <p role="status" className="field-note">
            {ownWords.saving}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {shareWords.abort}
          </button>
          <button type="submit" className="button button-main" disabled={state === 'sending'}>
            {ownWords.saveNow}
          </button>
        </div>
      </form>
    </dialog>
  );
}
