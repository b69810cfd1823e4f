import { apiUrl } from '../api/client';
import type { Schemas } from '../api/schemas';
import { useResource } from '../api/useResource';
import { useAddress } from '../choices/address';

export type Background = NonNullable<Schemas['BackgroundOffer']>;

/** The installation's own map to lay under the areas, where it has one, and whether the address asks for it. */
export function useBackground() {
  const [address, change] = useAddress();
  const offered = useResource<Schemas['BackgroundAnswer']>(apiUrl('background')).data?.background ?? null;
  const isOn = offered !== null && address.background === 'on';
  return { offered, isOn, toggle: () => change({ background: isOn ? '' : 'on' }) };
}
