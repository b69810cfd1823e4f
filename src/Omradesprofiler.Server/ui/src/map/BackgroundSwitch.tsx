import { toolWords } from '../words/mapTools';
import type { Background } from './useBackground';

interface Props {
  offered: Background;
  isOn: boolean;
  /** It was asked for and could not be fetched; to press the button is to ask again. */
  isLost: boolean;
  toggle: () => void;
}

/** Lays the installation's own map under the areas, and says whose it is while it lies there. */
export function BackgroundSwitch({ offered, isOn, isLost, toggle }: Props) {
  return (
    <div className="map-background">
      <p role="status">{isOn && (isLost ? toolWords.backgroundLost : offered.attribution)}</p>
      <button
        type="button"
        className="map-tool"
        aria-pressed={isOn && !isLost}
        title={toolWords.backgroundHelp}
        onClick={toggle}
      >
        {offered.name}
      </button>
    </div>
  );
}
