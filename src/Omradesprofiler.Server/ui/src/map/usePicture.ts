import { useState, type RefObject } from 'react';
import { pictureWords } from '../words/mapTools';
import type { AreaMap } from './AreaMap';
import type { PictureParts } from './png/savePicture';

/** Saves the map with its words as a picture for a report, drawn in the page, and says how that goes. */
export function usePicture(map: RefObject<AreaMap | null>) {
  const [note, setNote] = useState('');
  const save = async (content: PictureParts) => {
    if (!map.current || note === pictureWords.making) return;
    setNote(pictureWords.making);
    try {
      const { savePicture } = await import('./png/savePicture');
      await savePicture(map.current, content);
      setNote('');
    } catch {
      setNote(pictureWords.failed);
    }
  };
  return { save: (content: PictureParts) => void save(content), note };
}
