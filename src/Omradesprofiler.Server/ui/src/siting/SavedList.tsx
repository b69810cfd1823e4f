import { useState } from 'react';
import type { SitingList, SitingRow } from '../api/siting';
import { Marked } from '../ui/Marked';
import { swedish } from '../ui/swedish';
import { phrases } from '../words/phrases';
import { siteWords, sitingState, sitingSummary } from '../words/siting';

interface Props {
  list: SitingList | undefined;
  onOpen: (id: number) => void;
  onCompare: (a: number, b: number) => void;
}

/** All saved placements, what each came to and how far its work has come; two of them can be held side by side. */
export function SavedList({ list, onOpen, onCompare }: Props) {
  const [ticked, setTicked] = useState<number[]>([]);
  const solved = (list?.sitings ?? []).filter(one => one.newest.stage === 'solved');
  const tick = (id: number) =>
    setTicked(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]));
  const [a, b] = ticked;
  return (
    <section aria-labelledby="saved-title">
      <h2 id="saved-title" className="panel-title">
        {siteWords.list}
      </h2>
      {list?.sitings.length === 0 && <p className="field-note">{siteWords.none}</p>}
      <ul className="proposal-list">
        {list?.sitings.map(row => (
          <li key={row.id} className="saved-item">
            {solved.length > 1 && (
              <input
                type="checkbox"
                aria-label={siteWords.tick(row.name)}
                checked={ticked.includes(row.id)}
                disabled={!solved.includes(row) || (ticked.length === 2 && !ticked.includes(row.id))}
                onChange={() => tick(row.id)}
              />
            )}
            <SavedRow row={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {solved.length > 1 && (
        <div className="saved-compare">
          <button
            type="button"
            className="button button-main"
            disabled={ticked.length !== 2}
            onClick={() => onCompare(a!, b!)}
          >
            {siteWords.compareTwo}
          </button>
          <p className="field-note" role="status">
            {siteWords.ticked(ticked.length)}
          </p>
        </div>
      )}
    </section>
  );
}

function SavedRow({ row, onOpen }: { row: SitingRow; onOpen: (id: number) => void }) {
  const { id, name, newest } = row;
  return (
    <button type="button" className="clinic-row proposal-row" onClick={() => onOpen(id)}>
      <span>
        <span>
          <span {...swedish}>{name}</span> {phrases.nr(id)}
        </span>
        <small>
          <Marked text={sitingSummary(newest.summary)} parts={[newest.summary?.objectiveText]} />
        </small>
        <small>
          <Marked
            text={[sitingState(row), newest.by].filter(Boolean).join(' · ')}
            parts={[newest.stageText, newest.by]}
          />
        </small>
      </span>
    </button>
  );
}
