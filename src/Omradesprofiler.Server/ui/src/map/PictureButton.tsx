import { useState, type RefObject } from 'react';
import type { Snapshot } from '../api/types';
import type { Part } from '../choices/filter';
import type { People } from '../choices/people';
import type { Scene } from '../choices/scene';
import { Icon } from '../ui/Icon';
import { pictureWords } from '../words/mapTools';
import type { AreaMap } from './AreaMap';

interface Props {
  scene: Scene;
  snapshot: Snapshot;
  people: People | null;
  filter: Part[];
  map: RefObject<AreaMap | null>;
}

/** The map with its words as a picture for a report, drawn in the page. */
export function PictureButton({ map, ...picture }: Props) {
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready');
  const make = async () => {
    if (!map.current || state === 'making') return;
    setState('making');
    try {
      const { savePicture } = await import('./png/savePicture');
      await savePicture(map.current, picture);
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" className="button" aria-disabled={state === 'making'} onClick={() => void make()}>
        <Icon name="download" />
        {state === 'making' ? pictureWords.making : pictureWords.button}
      </button>
      {state === 'failed' && (
        <p className="field-note" role="alert">
          {pictureWords.failed}
        </p>
      )}
    </>
  );
}
