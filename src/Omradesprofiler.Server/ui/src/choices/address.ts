import { useCallback, useSyncExternalStore } from 'react';
import { markChoice } from '../map/marks';

/** Everything that can be chosen is in the page's address, so that a view is a link. */
const keys = [
  // The language, which of the page's jobs (none is to explore), and what was asked for help with.
  'lang',
  'job',
  'topic',
  // What the map shows, and of whom.
  'indicator',
  'level',
  'period',
  'sex',
  'age',
  'show',
  'statistic',
  'top',
  'by',
  'threshold',
  'index',
  'within',
  // How it is divided into classes, what is left out, and the second map beside it.
  'method',
  'classes',
  'limits',
  'filter',
  'second',
  'play',
  'swarm',
  // The installation's own map under the areas.
  'background',
  // The chosen area, those beside it, and those to take home.
  'area',
  'compare',
  'areas',
  'only',
  'view',
  // The chosen clinic, in which sense an area is its, and how the list is sorted.
  'clinic',
  'geography',
  'sort',
  // The CNI rules that are compared: today's and the proposed, and whether estimates do.
  'today',
  'proposed',
  'estimated',
  // The chosen proposal of responsibility, and the one beside it.
  'proposal',
  'beside',
  // How people travel, what is asked for new places, what the map shows of the answer, and the chosen place.
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
  // The chosen target, intervention, kind of place, cost model and schedule.
  'target',
  'intervention',
  'kind',
  'cost',
  'schedule',
  // What is asked for a new schedule.
  'ask',
  // A report: of what, and which parts beside the usual. An area drawn by hand: its corners.
  'report',
  'parts',
  'shape',
  // A page of the server's that is shown here, as the address bar shows nobody's token.
  'page',
] as const;

export type Address = Partial<Record<(typeof keys)[number], string>>;

/** After these the classes are others, and what was chosen among them no longer holds. */
const makesOtherClasses = [
  'job',
  'indicator',
  'level',
  'show',
  'statistic',
  'by',
  'index',
  'top',
  'sex',
  'age',
] as const;

const changed = 'omradesprofiler:address';

export function parseAddress(search: string): Address {
  const given = new URLSearchParams(search);
  return Object.fromEntries(keys.flatMap(key => (given.get(key) ? [[key, given.get(key)]] : [])));
}

/** The address as text, with the signs that a code may hold (0380C1010, /, @, comma) left readable. */
export function formatAddress(address: Address): string {
  const pairs = keys.flatMap(key => (address[key] ? [`${key}=${encodeURIComponent(address[key])}`] : []));
  if (pairs.length === 0) return location.pathname;
  return `?${pairs.join('&').replace(/%2F/g, '/').replace(/%40/g, '@').replace(/%2C/g, ',')}`;
}

export type ChangeAddress = (change: Partial<Address>, how?: 'push' | 'replace') => void;

export function useAddress(): [Address, ChangeAddress] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const change = useCallback<ChangeAddress>((part, how = 'push') => {
    const current = parseAddress(location.search);
    const isOther = how === 'push' && makesOtherClasses.some(key => key in part && part[key] !== current[key]);
    const next = formatAddress({ ...current, ...(isOther && { filter: '' }), ...part });
    if (next === location.search) return;
    if (how === 'push') markChoice();
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
