import { useEffect } from 'react';
import type { Address } from '../choices/address';
import { reportGone } from './events';

/** Tells that what the address names is not among what there is, when that is known (`exists` is not undefined). */
export function useGoneCheck(key: keyof Address, value: string | undefined, exists: boolean | undefined) {
  useEffect(() => {
    if (value && exists === false) reportGone({ key, value });
  }, [key, value, exists]);
}
