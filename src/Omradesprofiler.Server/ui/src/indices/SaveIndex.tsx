import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Schemas } from '../api/schemas';
import { apiUrl, postJson, toApiError, type ApiError } from '../api/client';
import { Faults } from '../responsibility/Faults';
import { plain, TextField } from '../responsibility/fields';
import { lastName, rememberName } from '../responsibility/who';
import { Picker } from '../ui/Picker';
import { indexWords } from '../words/indices';
import { shareWords } from '../words/responsibility';
import { slugOf, type Part } from './notation';
import type { SavedIndex } from './useIndices';

interface Props {
  parts: Part[];
  saved: SavedIndex[];
  onSaved: (id: string) => void;
}

/** The way to the window where the index gets its name. */
export function SaveIndex(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button button-main" onClick={() => setOpen(true)}>
        {indexWords.save} …
      </button>
      {isOpen && createPortal(<SaveDialog {...props} onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}

/** What is saved is written down for good, so it asks for who and why. */
function SaveDialog({ parts, saved, onSaved, onClose }: Props & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [as, setAs] = useState('');
  const [title, setTitle] = useState('');
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | ApiError>('ready');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const older = saved.find(one => one.id === as);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState('sending');
    rememberName(by);
    const name = title.trim() || older?.title || '';
    const said = Object.entries({ by: by.trim(), why: why.trim() }).filter(([, text]) => text !== '');
    const body = { id: older?.id ?? freeId(slugOf(name), saved), title: name, parts, ...Object.fromEntries(said) };
    try {
      const { index } = await postJson<Schemas['IndexAnswer']>(apiUrl('indices'), body);
      dialog.current?.close();
      onSaved(index.id);
    } catch (error) {
      setState(toApiError(error));
    }
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="save-index-title" onClose={onClose}>
      <form className="choices" onSubmit={event => void send(event)}>
        <h2 id="save-index-title">{indexWords.save}</h2>
        <p>{indexWords.saveNote}</p>
        {saved.length > 0 && (
          <Picker
            label={indexWords.asNext}
            value={as}
            onChange={setAs}
            groups={plain([
              ['', indexWords.asNew],
              ...saved.map((one): [string, string] => [one.id, indexWords.asVersion(one.title)]),
            ])}
          />
        )}
        <TextField
          label={indexWords.name}
          hint={older?.title ?? indexWords.nameHint}
          value={title}
          onChange={setTitle}
          required={!older}
        />
        <TextField label={indexWords.by} value={by} onChange={setBy} required />
        <TextField label={indexWords.why} value={why} onChange={setWhy} lines={3} required />
        {typeof state === 'object' && <Faults what={indexWords.notSaved} error={state} />}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {shareWords.abort}
          </button>
          <button type="submit" className="button button-main" disabled={state === 'sending'}>
            {state === 'sending' ? indexWords.saving : indexWords.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** An id that nobody has: a new index is never by chance the next version of another. */
function freeId(wanted: string, saved: SavedIndex[]): string {
  const taken = new Set(saved.map(one => one.id));
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted.slice(0, 58)}-${count}`;
    if (!taken.has(id)) return id;
  }
}
