import { useCallback, useSyncExternalStore } from 'react';

/** What the page's address says. Everything that can be chosen is in it, so that a view is a link. */
export interface Address {
  /** Which of the page's jobs; none is to explore. */
  job?: string;
  indicator?: string;
  level?: string;
  period?: string;
  sex?: string;
  age?: string;
  show?: string;
  statistic?: string;
  top?: string;
  by?: string;
  within?: string;
  area?: string;
  compare?: string;
  view?: string;
  /** The chosen clinic, in which sense an area is its, and how the list is sorted. */
  clinic?: string;
  geography?: string;
  sort?: string;
  /** The chosen proposal of responsibility, and the one beside it. */
  proposal?: string;
  beside?: string;
  /** How people travel, what is asked for new places, what the map shows of the answer, and the chosen place. */
  option?: string;
  /** The municipalities that it is asked of, and how finely. */
  where?: string;
  points?: string;
  curve?: string;
  model?: string;
  sites?: string;
  radius?: string;
  demand?: string;
  existing?: string;
  limit?: string;
  capacity?: string;
  layers?: string;
  required?: string;
  forbidden?: string;
  drawn?: string;
  map?: string;
  site?: string;
  /** The chosen saved placement. */
  siting?: string;
}

const keys = [
  'job',
  'indicator',
  'level',
  'period',
  'sex',
  'age',
  'show',
  'statistic',
  'top',
  'by',
  'within',
  'area',
  'compare',
  'view',
  'clinic',
  'geography',
  'sort',
  'proposal',
  'beside',
  'option',
  'where',
  'points',
  'curve',
  'model',
  'sites',
  'radius',
  'demand',
  'existing',
  'limit',
  'capacity',
  'layers',
  'required',
  'forbidden',
  'drawn',
  'map',
  'site',
  'siting',
] as const;
const changed = 'omradesprofiler:address';

export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  return Object.fromEntries(keys.flatMap(key => (given.get(key) ? [[key, given.get(key)]] : [])));
}

/** The address as text, with the signs that a code may hold (0380C1010, /, @, comma) left readable. */
export function formatAddress(address: Address): string {
  const pairs = keys.flatMap(key => (address[key] ? [`${key}=${encodeURIComponent(address[key])}`] : []));
  return pairs.length === 0 ? location.pathname : `?${pairs.join('&').replace(/%2F/g, '/').replace(/%40/g, '@').replace(/%2C/g, ',')}`;
}

export type ChangeAddress = (change: Partial<Address>, how?: 'push' | 'replace') => void;

export function useAddress(): [Address, ChangeAddress] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const change = useCallback<ChangeAddress>((part, how = 'push') => {
    const next = formatAddress({ ...parseAddress(location.search), ...part });
    if (next === location.search) return;
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', next);
    dispatchEvent(new Event(changed));
  }, []);
  return [parseAddress(search), change];
}

function subscribe(listener: () => void) {
  addEventListener('popstate', listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(changed, listener);
  };
}
