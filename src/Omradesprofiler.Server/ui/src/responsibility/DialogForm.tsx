import { useEffect, useId, useRef, type ReactNode } from 'react';
import { shareWords } from '../words/responsibility';
import { FormFaults } from './FormFaults';
import type { Submission } from './useSubmission';

interface Props {
  title: string;
  submission: Submission;
  /** What is done, as its button says. */
  action: string;
  /** What is said while it is done, and where it could not be. */
  sending: string;
  failed: string;
  onClose: () => void;
  children: ReactNode;
}

/** The only window that stands in the way: what is decided is written down for good. It closes when that is done. */
export function DialogForm({ title, submission, action, sending, failed, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { isSending, isSent } = submission;
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (isSent) dialog.current?.close();
  }, [isSent]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <form className="choices" {...submission.form}>
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="dialog-foot">
          <FormFaults what={failed} submission={submission} />
          {isSending && (
            <p role="status" className="field-note">
              {sending}
            </p>
          )}
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {shareWords.abort}
            </button>
            <button type="submit" className="button button-main" disabled={isSending}>
              {action}
            </button>
          </div>
        </div>
      </form>
    </dialog>
  );
}
