import { useEffect, useState } from 'react';
import type { Schemas } from '../api/schemas';
import { apiUrl, postForFile, postJson, toApiError, type ApiError } from '../api/client';
import { saveFile } from '../ui/saveFile';
import { isWhole, requestOf, type Rule } from './rule';

export type Simulation = Schemas['FundingSimulationResponse'];
export type FundingRow = Schemas['FundingRowResponse'];

const pauseMilliseconds = 300;

/**
 * What is asked: today's rule beside the proposal, or beside itself until there is one. Null while nothing is written.
 */
export function bodyOf(today: Rule, proposed: Rule, allowEstimated: boolean) {
  const first = isWhole(today) ? today : isWhole(proposed) ? proposed : null;
  if (!first) return null;
  const second = isWhole(proposed) ? proposed : first;
  return JSON.stringify({ first: requestOf(first, 'today'), second: requestOf(second, 'proposed'), allowEstimated });
}

/** The rules over all clinics; the last answer stays while the next is worked out. */
export function useSimulation(body: string | null) {
  const [answer, setAnswer] = useState<{ body: string; data?: Simulation; error?: ApiError }>();
  useEffect(() => {
    if (body === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      postJson<Simulation>(apiUrl('care-funding/simulations'), JSON.parse(body), abort.signal)
        .then(data => setAnswer({ body, data }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setAnswer(last => ({ ...last, body, error: toApiError(error) }));
        });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [body]);
  return {
    data: body === null ? undefined : answer?.data,
    error: answer?.body === body ? answer?.error : undefined,
    isAsking: body !== null && answer?.body !== body,
  };
}

/** Fetches the same as a file and hands it over; a refusal is told and nothing is saved. */
export function useRuleFile(body: string | null, name: string) {
  const [failed, setFailed] = useState<{ body: string; error: ApiError; retry: () => void }>();
  const save = (format: 'csv' | 'xlsx') => {
    const ask = () => {
      if (body === null) return;
      setFailed(undefined);
      postForFile(apiUrl('care-funding/simulations', { format }), body)
        .then(file => saveFile(file, `${name}.${format}`))
        .catch((error: unknown) => setFailed({ body, error: toApiError(error), retry: ask }));
    };
    return ask;
  };
  return { save, failed: failed?.body === body ? failed : undefined };
}
