import { useState } from 'react';
import { ApiError } from '../api/client';
import { renew } from '../api/freshness';
import { Message } from '../ui/Message';
import { ownWords } from '../words/own';

/** Keeps the file: only where the installation is one's own. What happens then is said before it is pressed. */
export function SaveUpload({ save }: { save: () => Promise<unknown> | null }) {
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | ApiError>('idle');
  const press = async () => {
    setState('saving');
    try {
      await save();
      setState('saved');
      void renew();
    } catch (error) {
      setState(error instanceof ApiError ? error : new ApiError(ownWords.saveFailed, String(error), null));
    }
  };
  return (
    <section className="choices">
      <button type="button" className="button" disabled={state === 'saving' || state === 'saved'} onClick={() => void press()}>
        {ownWords.save}
      </button>
      <p className="field-note">{ownWords.saveHelp}</p>
      <p role="status">{state === 'saving' ? ownWords.saving : state === 'saved' ? ownWords.saved : ''}</p>
      {state instanceof ApiError && (
        <Message alert title={ownWords.saveFailed}>
          {state.title}. {state.detail}
        </Message>
      )}
    </section>
  );
}
