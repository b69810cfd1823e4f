import { useCallback, useMemo } from 'react';
import type { Address, ChangeAddress } from './address';
import { chosenCodes, formatFilter, parseFilter, toggled, type Part } from './filter';
import type { Scene } from './scene';

/** What is chosen in the legend, from the address and back to it. */
export function useFilter(scene: Scene | null, { filter }: Address, change: ChangeAddress) {
  const parts = useMemo(() => parseFilter(filter), [filter]);
  const chosen = useMemo(() => (scene ? chosenCodes(scene, parts) : null), [scene, parts]);
  const choose = useCallback(
    (part: Part | null) =>
      change({ filter: part === null ? '' : formatFilter(toggled(parseFilter(filter), part)) }, 'replace'),
    [filter, change],
  );
  return { parts, chosen, choose };
}

/** What classes mean something else after: what was chosen among them no longer holds. */
const makesNewClasses = ['indicator', 'level', 'show', 'statistic', 'by', 'index', 'top', 'sex', 'age'] as const;

/** The same change, which lets go of what was chosen in the legend where it gives other classes. */
export function useChangeWithFilter(change: ChangeAddress): ChangeAddress {
  return useCallback(
    (part, how) => {
      const isNew = how !== 'replace' && makesNewClasses.some(key => key in part);
      change(isNew ? { filter: '', ...part } : part, how);
    },
    [change],
  );
}
