import { useMemo } from 'react';
import type { Indicator, Snapshot } from '../api/types';
import { onlyText } from '../words/ranked';
import { isEverything, parseOnly } from './only';
import { passes, useTypes } from './passes';
import type { People } from './people';
import type { Scene } from './scene';

/** The areas of the kind that the list of priorities is narrowed to, and what kind that is; null where it is not. */
export function useNarrowed(
  scene: Scene | null,
  text: string | undefined,
  indicators: Indicator[],
  snapshot: Snapshot,
  people: People | null,
) {
  const only = useMemo(() => parseOnly(text), [text]);
  const priority = scene?.priority;
  const isNarrowed = priority !== undefined && !isEverything(only);
  const types = useTypes(indicators, snapshot, isNarrowed && only.types.length > 0 ? scene!.view : null);
  return useMemo(() => {
    if (!scene || !priority || !isNarrowed) return null;
    const standing = (code: string) =>
      priority.rowOf.get(code) ?? { people: people?.get(code) ?? null, place: 'outside' as const };
    const shown = scene.areas.filter(area => passes(standing(area.code), area, only, types.of));
    const named = scene.areas.find(area => area.municipalityCode === only.municipality)?.municipalityName;
    return {
      codes: new Set(shown.map(area => area.code)) as ReadonlySet<string>,
      text: onlyText({ ...only, municipality: only.municipality && (named ?? only.municipality) }),
    };
  }, [scene, priority, isNarrowed, only, types.of, people]);
}

/** What is in both; null is all there is. */
export function inBoth(one: ReadonlySet<string> | null, other: ReadonlySet<string> | null) {
  return one && other ? new Set([...one].filter(code => other.has(code))) : (one ?? other);
}
