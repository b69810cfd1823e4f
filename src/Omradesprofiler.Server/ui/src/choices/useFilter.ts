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
