import { useCallback, useEffect, useState } from 'react';
import type { Schemas } from '../api/schemas';
import { ApiError, apiUrl, postForFile, postForm, toApiError } from '../api/client';
import { ownWords } from '../words/own';
import { mappingOf, missingIn, type Mapping, type Preview } from './mapping';

export type Answer = Schemas['UploadAnswer'];
export type Saved = Schemas['UploadSaved'];

interface State {
  file: File | null;
  preview: Preview | null;
  mapping: Mapping | null;
  answer: Answer | null;
  /** What saving it has made; until another file or title is chosen. */
  saved: Saved | null;
  error: ApiError | null;
  busy: 'reading' | 'counting' | null;
}

/** What of the reading has been chosen, and not left to the server. */
export interface Reading {
  sheet?: string | null;
  area?: string | null;
  headerRow?: string | null;
}

const nothing: State = {
  file: null,
  preview: null,
  mapping: null,
  answer: null,
  saved: null,
  error: null,
  busy: null,
};

/** The file stays while the window does, also when the reader looks at something else in between. */
let kept = nothing;

/**
 * A file on its way to the map: it is sent with each question, since the server keeps nothing of it. Every choice is
 * asked at once; an answer that a later choice has overtaken is thrown away.
 */
export function useUpload(maxBytes: number | undefined) {
  const [state, setState] = useState(kept);
  const update = useCallback((part: Partial<State>) => {
    kept = { ...kept, ...part };
    setState(kept);
  }, []);
  const { file, mapping } = state;

  const read = useCallback(
    async (chosen: File, { sheet, area, headerRow }: Reading = {}) => {
      if (maxBytes !== undefined && chosen.size > maxBytes) {
        const error = new ApiError(ownWords.tooLarge, ownWords.tooLargeAdvice(maxBytes >> 20), 413);
        return update({ ...nothing, file: chosen, error });
      }
      const anew = area ? {} : { ...nothing, file: chosen };
      update({ ...anew, file: chosen, error: null, busy: 'reading' });
      try {
        const preview = await postForm<Preview>(apiUrl('uploads/preview'), formOf(chosen, { sheet, area, headerRow }));
        if (kept.file === chosen) update({ preview, mapping: mappingOf(preview), busy: null });
      } catch (error) {
        if (kept.file === chosen) update({ ...nothing, file: chosen, error: toApiError(error) });
      }
    },
    [maxBytes, update],
  );

  const asked = file && mapping && !missingIn(mapping) ? JSON.stringify(mapping) : null;
  useEffect(() => {
    if (!file || !asked) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      update({ busy: 'counting' });
      postForm<Answer>(apiUrl('uploads/values'), formOf(file, { mapping: asked }), abort.signal)
        .then(answer => update({ answer, error: null, busy: null }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) update({ answer: null, error: toApiError(error), busy: null });
        });
    }, 250);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [file, asked, update]);

  return {
    ...state,
    read,
    choose: (part: Partial<Mapping>) => mapping && update({ mapping: { ...mapping, ...part }, saved: null }),
    fetch: (format: 'csv' | 'xlsx') =>
      file && asked ? postForFile(apiUrl('uploads/values', { format }), formOf(file, { mapping: asked })) : null,
    save: async (by: string) =>
      file &&
      asked &&
      update({ saved: await postForm<Saved>(apiUrl('uploads/save'), formOf(file, { mapping: asked, by })) }),
  };
}

export type Upload = ReturnType<typeof useUpload>;

function formOf(file: File, parts: Record<string, string | null | undefined>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) if (value) form.append(name, value);
  form.append('file', file);
  return form;
}
