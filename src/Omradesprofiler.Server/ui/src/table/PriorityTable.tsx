import { useEffect, useMemo, useRef } from 'react';
import type { Indicator, Priorities, PriorityRow, Snapshot } from '../api/types';
import { useResource } from '../api/useResource';
import type { Address, ChangeAddress } from '../choices/address';
import { isEverything, parseOnly } from '../choices/only';
import { passes, useTypes } from '../choices/passes';
import type { Priority } from '../choices/priorities';
import type { Scene } from '../choices/scene';
import { formatSelection, parseSelection, toggle } from '../choices/selection';
import { formatAreaKey, sameArea, type AreaKey } from '../choices/view';
import { filterWords } from '../words/classes';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { lineText, priorityWords } from '../words/priorities';
import { rankedWords } from '../words/ranked';
import { words } from '../words/sv';
import '../styles/ranked.css';
import { DrawerClose } from './DrawerClose';
import { PriorityFilter } from './PriorityFilter';
import { PlaceRow } from './PlaceRow';
import { SelectionBar } from './SelectionBar';

interface Props {
  scene: Scene;
  priority: Priority;
  /** The codes of what is chosen in the legend; null is all. */
  chosen: ReadonlySet<string> | null;
  snapshot: Snapshot;
  indicators: Indicator[];
  selected: AreaKey | null;
  address: Address;
  change: ChangeAddress;
  onSelect: (area: AreaKey) => void;
  onClose: () => void;
}

/** The areas in order: the chosen, a line, those that cannot be told from them, and the rest where it is asked for. */
export default function PriorityTable(props: Props) {
  const { scene, priority, chosen, selected, address, change } = props;
  const { answer } = priority;
  const isEvery = address.view === 'all';
  const every = useResource<Priorities>(isEvery ? priority.csv.replace('format=csv', 'rows=all') : null);
  const outside = (isEvery && every.data?.outside) || none;
  const all = useMemo(() => [...answer.priorities, ...answer.notTold, ...outside], [answer, outside]);
  const only = useMemo(() => parseOnly(address.only), [address.only]);
  const types = useTypes(props.indicators, props.snapshot, scene.view);
  const byCode = useMemo(() => new Map(scene.areas.map(area => [area.code, area])), [scene.areas]);
  const isChosen = (row: PriorityRow) => chosen === null || chosen.has(row.area.code);
  const shown = useMemo(
    () => new Set(all.filter(row => isChosen(row) && passes(row, byCode.get(row.area.code), only, types.of))),
    [all, only, types.of, byCode, chosen],
  );
  const left = answer.ranked - answer.priorities.length - answer.notTold.length;
  const areas = parseSelection(address.areas);
  const keys = new Set(areas.map(formatAreaKey));
  const last = Math.max(answer.chosen, ...all.map(row => row.rankInterval?.upper ?? row.rank));
  const { drawn } = answer.simulation;
  const isComposed = answer.index.parts.length > 1;
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    body.current?.querySelector('tr[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected?.code]);
  const rowsOf = (some: PriorityRow[]) =>
    some
      .filter(row => shown.has(row))
      .map(row => (
        <PlaceRow
          key={row.area.code}
          row={row}
          answer={answer}
          view={scene.view}
          last={last}
          municipality={scene.view.level === 'regso' ? (byCode.get(row.area.code)?.municipalityName ?? null) : null}
          isSelected={sameArea(selected, row.area)}
          isTaken={keys.has(formatAreaKey(row.area))}
          hasParts={isComposed}
          onTake={() => toggle(areas, row.area, change)}
          onSelect={props.onSelect}
        />
      ));
  const takeAll = () => {
    const more = all.filter(row => shown.has(row) && !keys.has(formatAreaKey(row.area))).map(({ area }) => area);
    change({ areas: formatSelection([...areas, ...more]) }, 'replace');
  };

  return (
    <section className="drawer drawer-ranked" id="table" aria-label={phrases.table(scene.title)}>
      <div className="drawer-tools">
        <PriorityFilter
          only={only}
          rows={all}
          shown={shown.size}
          ranked={answer.ranked}
          areas={byCode}
          types={types.known}
          change={change}
        />
        {chosen && (
          <p className="list-said" role="status">
            {filterWords.listFollows(number(all.filter(isChosen).length), number(all.length))}{' '}
            <button type="button" className="link" onClick={() => change({ filter: '' }, 'replace')}>
              {filterWords.all}
            </button>
          </p>
        )}
        {left > 0 && (
          <button
            type="button"
            className="button"
            aria-pressed={isEvery}
            onClick={() => change({ view: isEvery ? 'table' : 'all' }, 'replace')}
          >
            {rankedWords.showEvery(answer.ranked)}
          </button>
        )}
        <SelectionBar areas={areas} address={address} change={change} onTakeAll={takeAll} />
      </div>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={phrases.tableRows}>
        <table className="values-table priority-table" data-drawn={drawn || undefined} ref={body}>
          <caption className="visually-hidden">{`${scene.title}. ${scene.finding}`}</caption>
          <Heads drawn={drawn} last={last} />
          <tbody>{rowsOf(answer.priorities)}</tbody>
          {((isEverything(only) && !chosen) || answer.notTold.some(row => shown.has(row))) && (
            <tbody className="beyond">
              <tr className="line-row">
                <th scope="rowgroup" colSpan={drawn ? 8 : 6}>
                  {lineText(answer)}
                </th>
              </tr>
              {rowsOf(answer.notTold)}
            </tbody>
          )}
          {left > 0 && (
            <tbody className="beyond">
              <tr className="line-row">
                <th scope="rowgroup" colSpan={drawn ? 8 : 6}>
                  {`${rankedWords.rest(left)}.`}
                </th>
              </tr>
              {rowsOf(outside)}
            </tbody>
          )}
        </table>
        {shown.size === 0 && (
          <p className="list-empty">
            {all.length > 0 ? rankedWords.noneLeft : words.noRows}{' '}
            {all.length > 0 && (
              <button type="button" className="link" onClick={() => change({ only: '', filter: '' })}>
                {rankedWords.showAll}
              </button>
            )}
          </p>
        )}
      </div>
      <DrawerClose onClose={props.onClose} />
    </section>
  );
}

const none: PriorityRow[] = [];

function Heads({ drawn, last }: { drawn: boolean; last: number }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="column-take">
          <span className="visually-hidden">{rankedWords.choose}</span>
        </th>
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
  );
}
