import { useCallback, useEffect, useState } from 'react';
import { getJson, known, toApiError, type ApiError } from './client';
import { onAnswered } from '../notices/events';

export interface Resource<T> {
  data: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
  retry: () => void;
}

/**
 * Fetches an address of the API, once per address; null fetches nothing. A new address aborts the old one's request.
 */
export function useResource<T>(url: string | null): Resource<T> {
  const [answer, setAnswer] = useState<{ url: string; data?: T; error?: ApiError }>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (url === null || known<T>(url) !== undefined) return;
    const abort = new AbortController();
    getJson<T>(url, abort.signal)
      .then(data => setAnswer({ url, data }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ url, error: toApiError(error) });
      });
    return () => abort.abort();
  }, [url, attempt]);

  // What failed because the server was silent is asked for again when it is back.
  const wasSilent = answer?.error?.status === null;
  useEffect(() => (wasSilent ? onAnswered(() => setAttempt(n => n + 1)) : undefined), [wasSilent]);

  const retry = useCallback(() => {
    setAnswer(undefined);
    setAttempt(n => n + 1);
  }, []);

  const current = answer?.url === url ? answer : undefined;
  const data = url === null ? undefined : (current?.data ?? known<T>(url));
  const error = data === undefined ? current?.error : undefined;
  return { data, error, loading: url !== null && data === undefined && error === undefined, retry };
}
