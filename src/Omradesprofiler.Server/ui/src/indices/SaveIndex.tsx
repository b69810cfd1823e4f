import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Schemas } from '../api/schemas';
import { apiUrl, postJson } from '../api/client';
import { DialogForm } from '../responsibility/DialogForm';
import { plain, TextField } from '../responsibility/fields';
import { useSubmission } from '../responsibility/useSubmission';
import { lastName, rememberName } from '../responsibility/who';
import { Picker } from '../ui/Picker';
import { formWords } from '../words/form';
import { indexWords } from '../words/indices';
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
  const [as, setAs] = useState('');
  const [title, setTitle] = useState('');
  const [by, setBy] = useState(lastName);
  const [why, setWhy] = useState('');
  const older = saved.find(one => one.id === as);
  const name = title.trim() || older?.title || '';
  const lacks = {
    name: !name && formWords.noName,
    by: !by.trim() && formWords.noBy,
    why: !why.trim() && formWords.noWhy,
  };
  const submission = useSubmission(lacks, async () => {
    rememberName(by);
    const said = { by: by.trim(), why: why.trim() };
    const body = { id: older?.id ?? freeId(slugOf(name), saved), title: name, parts, ...said };
    const { index } = await postJson<Schemas['IndexAnswer']>(apiUrl('indices'), body);
    onSaved(index.id);
  });
  const { faults } = submission;
  return (
    <DialogForm
      title={indexWords.save}
      submission={submission}
      action={indexWords.save}
      sending={indexWords.saving}
      failed={indexWords.notSaved}
      onClose={onClose}
    >
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
        fault={faults.name}
        required={!older}
      />
      <TextField label={indexWords.by} value={by} onChange={setBy} fault={faults.by} required />
      <TextField label={indexWords.why} value={why} onChange={setWhy} fault={faults.why} lines={3} required />
    </DialogForm>
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
