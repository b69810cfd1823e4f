import { useEffect, useState } from 'react';
import { apiUrl, postJson, toApiError, type ApiError } from '../api/client';

const pauseMilliseconds = 300;

interface Answer<T> {
  asked: string;
  data?: T;
  error?: ApiError;
}

/**
 * A quick answer to what is asked of a collection of saved answers; the last one stays while the next is worked out,
 * and where there is none. Null asks nothing.
 */
export function usePreview<T>(collection: string, request: object | null) {
  const [answer, setAnswer] = useState<Answer<T>>();
  const asked = request && JSON.stringify(request);
  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      postJson<T>(apiUrl(collection, { preview: 'true' }), JSON.parse(asked), abort.signal)
        .then(data => setAnswer({ asked, data }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setAnswer(last => ({ ...last, asked, error: toApiError(error) }));
        });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [collection, asked]);
  return {
    data: answer?.data,
    error: answer?.asked === asked ? answer?.error : undefined,
    isAsking: asked !== null && answer?.asked !== asked,
  };
}
