import { toolWords } from '../words/mapTools';
import type { Background } from './useBackground';

interface Props {
  offered: Background;
  isOn: boolean;
  toggle: () => void;
}

/** Lays the installation's own map under the areas, and says whose it is while it lies there. */
export function BackgroundSwitch({ offered, isOn, toggle }: Props) {
  return (
    <div className="map-background">
      {isOn && <p>{offered.attribution}</p>}
      <button type="button" className="map-tool" aria-pressed={isOn} title={toolWords.backgroundHelp} onClick={toggle}>
        {offered.name}
      </button>
    </div>
  );
}
