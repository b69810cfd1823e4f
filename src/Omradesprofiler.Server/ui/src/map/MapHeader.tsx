import type { Snapshot } from '../api/types';
import type { Scene } from '../choices/scene';
import { FictionalMark } from '../ui/Brand';
import { Icon } from '../ui/Icon';
import { words } from '../words/sv';

interface Props {
  scene: Scene | null;
  /** What the choices ask for, shown until it is there. */
  asked: string;
  /** The file of what was chosen. */
  csv: string;
  snapshot: Snapshot;
  tableIsOpen: boolean;
  onToggleTable: () => void;
}

/** What is seen, in a sentence, and what the numbers say. */
export function MapHeader({ scene, asked, csv, snapshot, tableIsOpen, onToggleTable }: Props) {
  return (
    <header className="map-header">
      <div className="map-titles">
        <FictionalMark snapshot={snapshot} />
        <h1 tabIndex={-1}>{scene?.title ?? asked}</h1>
        {scene?.finding && <p className={scene.priority ? 'finding finding-kept' : 'finding'}>{scene.finding}</p>}
      </div>
      <div className="map-actions">
        <button
          type="button"
          className="button"
          aria-expanded={tableIsOpen}
          aria-controls="table"
          onClick={onToggleTable}
        >
          <Icon name="table" />
          {tableIsOpen ? words.hideTable : words.showTable}
        </button>
        {scene && (
          <a className="button" href={csv} download>
            <Icon name="download" />
            {words.csv}
          </a>
        )}
      </div>
    </header>
  );
}
