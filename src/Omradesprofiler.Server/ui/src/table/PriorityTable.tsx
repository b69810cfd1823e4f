import { useEffect, useRef } from 'react';
import type { Priorities, PriorityRow } from '../api/types';
import { RankBar } from '../charts/RankBar';
import type { Priority } from '../choices/priorities';
import type { Scene } from '../choices/scene';
import { sameArea, type AreaKey, type View } from '../choices/view';
import { interval, number, withUnit } from '../words/numbers';
import { phrases } from '../words/phrases';
import { lineText, placeText, priorityWords, probabilityText, rankRange } from '../words/priorities';
import { words } from '../words/sv';
import { DrawerClose } from './DrawerClose';

interface Props {
  scene: Scene;
  priority: Priority;
  selected: AreaKey | null;
  onSelect: (area: AreaKey) => void;
  onClose: () => void;
}

/** The areas in order: the chosen, a line, and those that cannot be told from them. The rest are in the file. */
export function PriorityTable({ scene, priority: { answer }, selected, onSelect, onClose }: Props) {
  const { view } = scene;
  const { priorities, notTold } = answer;
  const rows = [...priorities, ...notTold];
  const last = Math.max(answer.chosen, ...rows.map(row => row.rankInterval?.upper ?? row.rank));
  const { drawn } = answer.simulation;
  const municipalities = new Map(
    view.level === 'regso' ? scene.areas.map(area => [area.code, area.municipalityName]) : [],
  );
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    body.current?.querySelector('tr[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected?.code]);
  const rowsOf = (some: PriorityRow[]) =>
    some.map(row => (
      <PlaceRow
        key={row.area.code}
        {...{ row, answer, view, last, onSelect }}
        municipality={municipalities.get(row.area.code) ?? null}
        isSelected={sameArea(selected, row.area)}
      />
    ));

  return (
    <section className="drawer" id="table" aria-label={phrases.table(scene.title)}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={phrases.tableRows}>
        <table className="values-table priority-table" data-drawn={drawn || undefined} ref={body}>
          <caption className="visually-hidden">{`${scene.title}. ${scene.finding}`}</caption>
          <thead>
            <tr>
              <th scope="col" className="column-place">
                {priorityWords.rank}
              </th>
              <th scope="col" className="column-name">
                {words.area}
              </th>
              {drawn && (
                <>
                  <th scope="col" className="column-chart">
                    {priorityWords.interval}
                    <span className="rank-ends" aria-hidden="true">
                      <span>1</span>
                      <span>{number(last)}</span>
                    </span>
                  </th>
                  <th scope="col" className="number column-sure">
                    {priorityWords.probability}
                  </th>
                </>
              )}
              <th scope="col" className="number column-smooth">
                {drawn ? priorityWords.value : priorityWords.plainValue}
              </th>
              <th scope="col" className="number column-people">
                {priorityWords.reached}
              </th>
              <th scope="col" className="number column-people">
                {priorityWords.cumulated}
              </th>
            </tr>
          </thead>
          <tbody>{rowsOf(priorities)}</tbody>
          <tbody className="beyond">
            <tr className="line-row">
              <th scope="rowgroup" colSpan={drawn ? 7 : 5}>
                {lineText(answer)}
              </th>
            </tr>
            {rowsOf(notTold)}
          </tbody>
        </table>
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

interface RowProps {
  row: PriorityRow;
  /** Where names come back in other municipalities and no code tells them apart. */
  municipality: string | null;
  answer: Priorities;
  view: View;
  last: number;
  isSelected: boolean;
  onSelect: (area: AreaKey) => void;
}

function PlaceRow({ row, municipality, answer, view, last, isSelected, onSelect }: RowProps) {
  const { indicator } = view;
  const isUnsure = row.place === 'chosenUnsure' || row.place === 'notTold';
  return (
    <tr data-selected={isSelected || undefined} data-unsure={isUnsure || undefined}>
      <td className="column-place">{number(row.rank)}</td>
      <th scope="row">
        <button
          type="button"
          className="link row-link"
          aria-pressed={isSelected}
          title={placeText(row, answer, view)}
          onClick={() => onSelect(row.area)}
        >
          {row.area.label}
        </button>
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
  );
}

const people = (count: number | null) => (count === null ? words.missing : number(count));
