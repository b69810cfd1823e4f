import { useEffect } from 'react';
import type { Address } from '../choices/address';
import { reportGone } from '../notices/events';
import { useGoneCheck } from '../notices/useGoneCheck';
import { noticeWords } from '../words/notices';
import { number } from '../words/numbers';
import { addressOf, clampedIn, models } from './question';

/** Tells what the address asks for that cannot be asked, and what is asked instead. */
export function useClamped(address: Address) {
  useGoneCheck('model', address.model, models.some(one => one === address.model));
  const { sites, radius, limit, capacity, model } = address;
  useEffect(() => {
    for (const { key, value, used, most } of clampedIn({ sites, radius, limit, capacity, model })) {
      const now = noticeWords.amount(number(used), '1', number(most));
      reportGone({ key, value, now, part: addressOf({ [key]: used }) });
    }
  }, [sites, radius, limit, capacity, model]);
}
