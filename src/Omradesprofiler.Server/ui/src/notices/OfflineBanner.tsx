import { useEffect, useState } from 'react';
import { apiUrl, getFresh } from '../api/client';
import { renew } from '../api/freshness';
import { noticeWords } from '../words/notices';
import { onAnswered, onSilent } from './events';

const askMilliseconds = 4_000;
const tellMilliseconds = 4_000;

/** Says that the server does not answer, asks until it does, and says that it does again. */
export function OfflineBanner() {
  const [state, setState] = useState<'usual' | 'silent' | 'back'>('usual');
  useEffect(() => {
    const stops = [
      onSilent(() => setState('silent')),
      onAnswered(() => setState(before => (before === 'silent' ? 'back' : before))),
    ];
    return () => stops.forEach(stop => stop());
  }, []);
  useEffect(() => {
    if (state === 'usual') return;
    if (state === 'back') {
      void renew();
      const timer = setTimeout(() => setState('usual'), tellMilliseconds);
      return () => clearTimeout(timer);
    }
    const abort = new AbortController();
    const ask = () => void getFresh(apiUrl('snapshot'), abort.signal).catch(() => undefined);
    const timer = setInterval(ask, askMilliseconds);
    addEventListener('online', ask);
    return () => {
      abort.abort();
      clearInterval(timer);
      removeEventListener('online', ask);
    };
  }, [state]);
  return (
    <div role="status">
      {state !== 'usual' && (
        <p className="notice-bar" data-state={state}>
          {state === 'silent' ? noticeWords.silent : noticeWords.back}
        </p>
      )}
    </div>
  );
}
