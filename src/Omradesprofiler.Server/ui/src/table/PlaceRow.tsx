import { useId, useState } from 'react';
import type { Priorities, PriorityRow } from '../api/types';
import { RankBar } from '../charts/RankBar';
import type { AreaKey, View } from '../choices/view';
import { Icon } from '../ui/Icon';
import { indexWords } from '../words/indices';
import { interval, number, withUnit } from '../words/numbers';
import { placeText, probabilityText, rankRange } from '../words/priorities';
import { rankedWords } from '../words/ranked';
import { words } from '../words/sv';
import { Contributions } from './Contributions';

interface Props {
  row: PriorityRow;
  /** Where names come back in other municipalities and no code tells them apart. */
  municipality: string | null;
  answer: Priorities;
  view: View;
  last: number;
  isSelected: boolean;
  isTaken: boolean;
  hasParts: boolean;
  onTake: () => void;
  onSelect: (area: AreaKey) => void;
}

/** One area's place, with what its index is made of one press away. */
export function PlaceRow({ row, municipality, answer, view, last, isSelected, isTaken, hasParts, ...props }: Props) {
  const { indicator } = view;
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const isUnsure = row.place === 'chosenUnsure' || row.place === 'notTold';
  return (
    <>
      <tr data-selected={isSelected || undefined} data-unsure={isUnsure || undefined}>
        <td className="column-take">
          <label className="take">
            <input
              type="checkbox"
              checked={isTaken}
              aria-label={rankedWords.chooseArea(row.area.label)}
              onChange={props.onTake}
            />
          </label>
        </td>
        <td className="column-place">{number(row.rank)}</td>
        <th scope="row">
          <span className="row-name">
            <button
              type="button"
              className="link row-link"
              aria-pressed={isSelected}
              title={placeText(row, answer, view)}
              onClick={() => props.onSelect(row.area)}
            >
              {row.area.label}
            </button>
            {hasParts && (
              <button
                type="button"
                className="icon-button row-more"
                aria-expanded={isOpen}
                aria-controls={details}
                aria-label={indexWords.showParts(row.area.label)}
                title={indexWords.contributions}
                onClick={() => setOpen(!isOpen)}
              >
                <Icon name={isOpen ? 'up' : 'down'} />
              </button>
            )}
          </span>
          {municipality && <small>{municipality}</small>}
        </th>
        {row.probability !== null && row.rankInterval && (
          <>
            <td className="column-chart">
              <RankBar row={row} chosen={answer.chosen} last={last} />
              <span className="rank-text">{rankRange(row.rankInterval)}</span>
            </td>
            <td className="number column-sure">{probabilityText(row.probability)}</td>
          </>
        )}
        <td className="number column-smooth">
          {withUnit(number(row.value, indicator.decimals), indicator.unit)}
          {row.interval && <small>{interval(row.interval, indicator.decimals)}</small>}
        </td>
        <td className="number column-people">{people(row.people)}</td>
        <td className="number column-people">{people(row.peopleCumulated)}</td>
      </tr>
      {hasParts && (
        <tr id={details} hidden={!isOpen} className="row-parts">
          <td colSpan={8}>{isOpen && <Contributions row={row} parts={answer.parts} />}</td>
        </tr>
      )}
    </>
  );
}

const people = (count: number | null) => (count === null ? words.missing : number(count));
