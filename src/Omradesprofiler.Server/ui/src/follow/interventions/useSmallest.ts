import { useEffect, useState } from 'react';
import type { Schemas } from '../../api/schemas';
import { apiUrl, postJson, toApiError, type ApiError } from '../../api/client';

type Smallest = Schemas['SmallestEffectResponse'];

const pauseMilliseconds = 400;

/** The answer to what was last asked; it takes seconds, so that each keystroke does not ask. */
export function useSmallest(request: object | null, years: number) {
  const asked = request && JSON.stringify({ request, years });
  const [answer, setAnswer] = useState<{ asked: string; data?: Smallest; error?: ApiError }>();
  useEffect(() => {
    if (asked === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const body = JSON.parse(asked) as { request: object; years: number };
      postJson<Smallest>(apiUrl('interventions/smallest-effect', { years: body.years }), body.request, abort.signal)
        .then(data => setAnswer({ asked, data }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setAnswer({ asked, error: toApiError(error) });
        });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  const current = answer?.asked === asked ? answer : undefined;
  return { data: current?.data, error: current?.error, isAsking: asked !== null && !current };
}
