import { useEffect, useState } from 'react';
import type { Siting, SitingAnswer, SitingRequest } from '../api/siting';
import { apiUrl, postJson, type ApiError } from '../api/client';
import { toApiError } from '../responsibility/useFresh';

const pauseMilliseconds = 300;

interface Answer {
  asked: string;
  siting?: Siting;
  error?: ApiError;
}

/**
 * A quick answer to what is asked; the last one stays while the next is worked out, and where there is none. Null asks
 * nothing.
 */
export function usePreview(request: SitingRequest | null) {
  const [answer, setAnswer] = useState<Answer>();
  const asked = request && JSON.stringify(request);
  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      postJson<SitingAnswer>(apiUrl('sitings', { preview: 'true' }), JSON.parse(asked), abort.signal)
        .then(({ siting }) => setAnswer({ asked, siting }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setAnswer(last => ({ ...last, asked, error: toApiError(error) }));
        });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  return {
    siting: answer?.siting,
    error: answer?.asked === asked ? answer?.error : undefined,
    isAsking: asked !== null && answer?.asked !== asked,
  };
}
