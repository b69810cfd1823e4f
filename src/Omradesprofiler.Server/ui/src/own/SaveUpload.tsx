import { useState } from 'react';
import { ApiError } from '../api/client';
import type { Schemas } from '../api/schemas';
import { Message } from '../ui/Message';
import { ownWords } from '../words/own';

type Saved = Schemas['UploadSaved'];

const isSaved = (state: unknown): state is Saved => typeof state === 'object' && state !== null && 'folder' in state;

/** Keeps the file: only where the installation is one's own. What happens then is said before it is pressed. */
export function SaveUpload({ save }: { save: () => Promise<Saved> | null }) {
  const [state, setState] = useState<'idle' | 'saving' | Saved | ApiError>('idle');
  const press = async () => {
    setState('saving');
    try {
      setState((await save()) ?? 'idle');
    } catch (error) {
      setState(error instanceof ApiError ? error : new ApiError(ownWords.saveFailed, String(error), null));
    }
  };
  return (
    <section className="choices">
      <button type="button" className="button" disabled={state === 'saving'} onClick={() => void press()}>
        {ownWords.save}
      </button>
      <p className="field-note">{ownWords.saveHelp}</p>
      <p role="status">
        {state === 'saving' && ownWords.saving}
        {isSaved(state) && `${ownWords.saved(state.folder)} ${state.remains}`}
      </p>
      {state instanceof ApiError && (
        <Message alert title={ownWords.saveFailed}>
          {state.title}. {state.detail}
        </Message>
      )}
    </section>
  );
}
