import { useCallback, useRef, useState } from 'react';
import type { Snapshot } from '../api/types';
import { pictureWords } from '../words/mapTools';
import type { AreaMap } from './AreaMap';
import type { Sheet } from './png/savePicture';

/** A picture of the map that can be saved, and how the saving goes. */
export interface SavedPicture {
  /** Undefined where there is nothing to draw. */
  save: (() => void) | undefined;
  note: string;
}

type Drawing = typeof import('./png/drawing');

/** Saves maps with their words as a picture for a report, drawn in the page. The maps are asked for at that moment. */
export function usePicture(
  snapshot: Snapshot,
  isThere: boolean,
  sheetsOf: (drawing: Drawing) => { sheets: Sheet[]; name: string },
): SavedPicture {
  const [note, setNote] = useState('');
  const save = async () => {
    if (note === pictureWords.making) return;
    setNote(pictureWords.making);
    try {
      const drawing = await import('./png/drawing');
      const { sheets, name } = sheetsOf(drawing);
      await drawing.savePicture(sheets, snapshot, name);
      setNote('');
    } catch {
      setNote(pictureWords.failed);
    }
  };
  return { save: isThere ? () => void save() : undefined, note };
}

/** The same where the page's heading, legend and source line say all there is to say of its only map. */
export function usePagePicture(snapshot: Snapshot, isThere: boolean) {
  const map = useRef<AreaMap>(null);
  const picture = usePicture(snapshot, isThere, ({ wordsOfPage }) => {
    const words = wordsOfPage();
    return { sheets: map.current ? [{ map: map.current, words }] : [], name: words.title };
  });
  const hold = useCallback((made: AreaMap | null) => {
    map.current = made;
  }, []);
  return { picture, hold };
}
