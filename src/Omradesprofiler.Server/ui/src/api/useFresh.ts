import { useCallback, useEffect, useState } from 'react';
import { getFresh, toApiError, type ApiError } from './client';

export interface Fresh<T> {
  data: T | undefined;
  error: ApiError | undefined;
  loading: boolean;
  /** Asks again; what was there stays until the answer comes. */
  reload: () => void;
}

type Ask<T> = (url: string, signal: AbortSignal) => Promise<T>;

/**
 * Fetches what may change: asked for when it is looked at, and again when told to. Null fetches nothing. How it is
 * asked for must be the same function each time.
 */
export function useFresh<T>(url: string | null, ask: Ask<T> = getFresh): Fresh<T> {
  const [answer, setAnswer] = useState<{ url: string; data?: T; error?: ApiError }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (url === null) return;
    const abort = new AbortController();
    ask(url, abort.signal)
      .then(data => setAnswer({ url, data }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ url, error: toApiError(error) });
      });
    return () => abort.abort();
  }, [url, attempt, ask]);
  const reload = useCallback(() => setAttempt(n => n + 1), []);
  const current = answer?.url === url ? answer : undefined;
  return { data: current?.data, error: current?.error, loading: url !== null && !current, reload };
}
