import type { Snapshot } from '../api/types';
import { words } from '../words/sv';

export function Brand({ snapshot }: { snapshot: Snapshot }) {
  return (
    <div className="brand-row">
      <p className="brand">{words.product}</p>
      <p className="quiet">{snapshot.title.replace(/\s*\(påhittat exempel\)/i, '')}</p>
    </div>
  );
}

/** Made-up data are never shown without this mark. */
export function FictionalMark({ snapshot }: { snapshot: Snapshot }) {
  return snapshot.fictional ? <strong className="fictional">{words.fictional}</strong> : null;
}
