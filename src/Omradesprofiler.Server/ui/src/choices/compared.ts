import { useMemo } from 'react';
import type { Area } from '../api/types';
import { letters } from '../map/letterNames';
import type { Scene } from './scene';
import { parseAreaKey, type AreaKey } from './view';

/** The areas that are compared, as far as the picture has them, in the order of their letters. */
export function useComparedAreas(scene: Scene | null, areas: string | undefined): Area[] {
  return useMemo(() => {
    const keys = (areas ?? '').split(',').flatMap(text => parseAreaKey(text) ?? []).slice(0, letters.length);
    const isIt = (area: Area, { level, code, edition }: AreaKey) =>
      area.level === level && area.code === code && (edition === null || area.edition === edition);
    return keys.flatMap(key => scene?.areas.find(area => isIt(area, key)) ?? []);
  }, [scene?.areas, areas]);
}
