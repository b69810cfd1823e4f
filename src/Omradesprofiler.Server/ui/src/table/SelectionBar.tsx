import { formatAddress, type Address, type ChangeAddress } from '../choices/address';
import type { AreaKey } from '../choices/view';
import { rankedWords } from '../words/ranked';

interface Props {
  areas: AreaKey[];
  address: Address;
  change: ChangeAddress;
  /** Takes all in the list along; left out where there is no list. */
  onTakeAll?: () => void;
}

/** The areas to take home, and what can be done with them. */
export function SelectionBar({ areas, address, change, onTakeAll }: Props) {
  if (areas.length === 0)
    return onTakeAll ? (
      <div className="selection-bar">
        <button type="button" className="button" onClick={onTakeAll}>
          {rankedWords.chooseShown}
        </button>
      </div>
    ) : null;
  const report = formatAddress({ ...address, job: 'rapport', report: 'areas', view: '' });
  return (
    <div className="selection-bar" role="group" aria-label={rankedWords.selection}>
      <span role="status">{rankedWords.chosen(areas.length)}</span>
      <button
        type="button"
        className="button"
        disabled={areas.length < 2}
        title={areas.length < 2 ? rankedWords.compareNeeds : undefined}
        onClick={() => change({ view: 'compare' })}
      >
        {rankedWords.compare}
      </button>
      <a className="button" href={report}>
        {rankedWords.report}
      </a>
      <button type="button" className="button" onClick={() => change({ areas: '' }, 'replace')}>
        {rankedWords.clear}
      </button>
    </div>
  );
}
