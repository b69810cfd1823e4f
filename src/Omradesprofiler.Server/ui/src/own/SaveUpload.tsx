import { useState } from 'react';
import { createPortal } from 'react-dom';
import { renew } from '../api/freshness';
import { DialogForm } from '../responsibility/DialogForm';
import { TextField } from '../responsibility/fields';
import { useSubmission } from '../responsibility/useSubmission';
import { lastName, rememberName } from '../responsibility/who';
import { formWords } from '../words/form';
import { ownWords } from '../words/own';
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
  const [by, setBy] = useState(lastName);
  const submission = useSubmission({ by: !by.trim() && formWords.noBy }, async () => {
    rememberName(by);
    await save(by.trim());
    void renew();
  });
  return (
    <DialogForm
      title={ownWords.saveTitle(title)}
      submission={submission}
      action={ownWords.saveNow}
      sending={ownWords.saving}
      failed={ownWords.saveFailed}
      onClose={onClose}
    >
      <ul className="said">
        {ownWords.saveMeans.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <TextField label={ownWords.saveBy} value={by} onChange={setBy} fault={submission.faults.by} required />
    </DialogForm>
  );
}
