import type { SitingList } from '../api/siting';
import { Marked } from '../ui/Marked';
import { swedish } from '../ui/swedish';
import { siteWords, sitingState, sitingSummary } from '../words/siting';

interface Props {
  list: SitingList | undefined;
  onOpen: (id: number) => void;
}

/** All saved placements, what each came to and how far its work has come. */
export function SavedList({ list, onOpen }: Props) {
  return (
    <section aria-labelledby="saved-title">
      <h2 id="saved-title" className="panel-title">
        {siteWords.list}
      </h2>
      {list?.sitings.length === 0 && <p className="field-note">{siteWords.none}</p>}
      <ul className="proposal-list">
        {list?.sitings.map(row => (
          <li key={row.id}>
            <button type="button" className="clinic-row proposal-row" onClick={() => onOpen(row.id)}>
              <span>
                <span {...swedish}>{row.name}</span>
                <small>
                  <Marked text={sitingSummary(row.newest.summary)} parts={[row.newest.summary?.objectiveText]} />
                </small>
                <small>
                  <Marked text={sitingState(row)} parts={[row.newest.stageText]} />
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
