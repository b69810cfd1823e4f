import { useEffect, useState } from 'react';
import type { Job } from '../api/responsibility';
import { apiUrl, getFresh, postJson } from '../api/client';

const pollMilliseconds = 700;

const isOpen = (job: Job | null) => job?.state === 'queued' || job?.state === 'running';

/** Follows a job until it has ended, and tells when it has, and that nobody answers who could say how it goes. */
export function useJob(first: Job | null, onEnded: () => void) {
  const [latest, setLatest] = useState<Job | null>(null);
  const [isSilent, setSilent] = useState(false);
  const job = latest && latest.id === first?.id && isOpen(first) ? latest : first;
  const open = isOpen(job) ? job!.id : null;
  useEffect(() => {
    if (open === null) return;
    const abort = new AbortController();
    const ask = () =>
      getFresh<{ job: Job }>(apiUrl(`jobs/${open}`), abort.signal)
        .then(answer => {
          setSilent(false);
          setLatest(answer.job);
          if (!isOpen(answer.job)) onEnded();
        })
        .catch(() => abort.signal.aborted || setSilent(true));
    const timer = setInterval(() => void ask(), pollMilliseconds);
    return () => {
      abort.abort();
      clearInterval(timer);
      setSilent(false);
    };
  }, [open, onEnded]);
  const cancel = () => {
    if (open === null) return;
    void postJson<{ job: Job }>(apiUrl(`jobs/${open}/cancel`), {})
      .then(answer => setLatest(answer.job))
      .catch(() => setSilent(true));
  };
  return { job, isOpen: open !== null, isSilent, cancel };
}
