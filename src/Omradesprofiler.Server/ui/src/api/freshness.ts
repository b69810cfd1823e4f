import { useEffect } from 'react';
import type { Snapshot } from './types';
import { apiUrl, forgetAnswers, getJson, known } from './client';

const pollMilliseconds = 60_000;
const pauseMilliseconds = 5_000;

let asking: Promise<boolean> | null = null;
let lastAsked = -Infinity;

/**
 * Asks whether there is another snapshot than the page's. If so, all that was fetched belongs to the past: it is
 * forgotten, and what every view needs is fetched before the page is told. True where there was a newer one.
 */
export function renew(): Promise<boolean> {
  return (asking ??= fetchNewer().finally(() => {
    asking = null;
    lastAsked = performance.now();
  }));
}

/** The map has moved and needs other tiles, which are gone if the borders were replaced: asks, but not all the time. */
export function renewAfterMove() {
  if (performance.now() - lastAsked > pauseMilliseconds) void renew();
}

async function fetchNewer(): Promise<boolean> {
  const signal = new AbortController().signal;
  const [address, before] = [apiUrl('snapshot'), known<Snapshot>(apiUrl('snapshot'))];
  const newest = await getJson<Snapshot>(address, signal).catch(() => undefined);
  if (!before || !newest || newest.snapshot === before.snapshot) return false;
  forgetAnswers();
  await Promise.all([getJson(address, signal), getJson(apiUrl('indicators'), signal)]).catch(() => undefined);
  dispatchEvent(new Event(renewed));
  return true;
}

/** Who asks is another than before, and may be told other things: the page begins anew. */
export function beginAnew() {
  forgetAnswers();
  dispatchEvent(new Event(renewed));
}

const renewed = 'omradesprofiler:renewed';

/** Tells when the page stands on another snapshot; asks every minute, and when the page is looked at again. */
export function useRenewal(onRenewed: () => void) {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void renew();
    };
    const timer = setInterval(ask, pollMilliseconds);
    addEventListener(renewed, onRenewed);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      removeEventListener(renewed, onRenewed);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [onRenewed]);
}
