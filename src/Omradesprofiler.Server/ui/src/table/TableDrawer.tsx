import { useEffect, useMemo, useRef, useState } from 'react';
import type { Interval, Value } from '../api/types';
import type { Intervals } from '../choices/intervals';
import type { Scene } from '../choices/scene';
import { sameArea, type AreaKey } from '../choices/view';
import { Icon } from '../ui/Icon';
import { interval, number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { words } from '../words/sv';
import { valueText } from '../words/values';
import { sortRows, type Column, type Order, type Row } from './sort';
import { DrawerClose } from './DrawerClose';
import { MoreRows, pageSize } from './MoreRows';

interface Props {
  scene: Scene;
  intervals: Intervals;
  selected: AreaKey | null;
  /** Only these areas, where something is chosen in the legend. */
  chosen: ReadonlySet<string> | null;
  onSelect: (area: AreaKey) => void;
  onClose: () => void;
}

/** The map as a table: the same areas, values and selection, for those who read rather than look. */
export function TableDrawer({ scene, intervals, selected, chosen, onSelect, onClose }: Props) {
  const [order, setOrder] = useState<Order>({ column: 'value', descending: true });
  const [limit, setLimit] = useState(pageSize);
  const rows = useMemo(() => sortRows(rowsOf(scene, chosen), order), [scene, chosen, order]);
  const hasInterval = intervals.size > 0;
  const hasUncertain = scene.values.some(value => value.uncertain);
  const hasMunicipality = rows.some(row => row.municipality !== '');
  const columns: [Column, string][] = [
    ['name', words.area],
    ...(hasMunicipality ? [['municipality', words.municipality] as [Column, string]] : []),
    ['value', words.value],
    ...(scene.view.indicator.categories ? [] : [['rank', words.rank] as [Column, string]]),
  ];
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.querySelector('[aria-selected="true"], tr[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected?.code]);

  return (
    <section className="drawer" id="table" aria-label={phrases.table(scene.title)}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={phrases.tableRows}>
        <table className="values-table">
          <caption className="visually-hidden">{scene.title}</caption>
          <TableHead {...{ columns, order, hasInterval, hasUncertain }} onSort={setOrder} />
          <tbody ref={body}>
            {rows.slice(0, limit).map(row => (
              <TableRow
                key={row.value.area.code}
                row={row}
                scene={scene}
                range={intervals.get(row.value.area.code)}
                hasInterval={hasInterval}
                hasUncertain={hasUncertain}
                hasMunicipality={hasMunicipality}
                isSelected={sameArea(selected, row.value.area)}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="list-empty">{words.noRows}</p>}
        <MoreRows rows={rows.length} limit={limit} onMore={setLimit} />
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

interface HeadProps extends Pick<SortHeaderProps, 'order' | 'onSort'> {
  columns: [Column, string][];
  hasInterval: boolean;
  hasUncertain: boolean;
}

const TableHead = ({ columns, order, onSort, hasInterval, hasUncertain }: HeadProps) => (
  <thead>
    <tr>
      {columns.map(([column, label]) => (
        <SortHeader key={column} column={column} label={label} order={order} onSort={onSort} />
      ))}
      {hasInterval && (
        <th scope="col" className="plain-header column-interval">
          {words.interval}
        </th>
      )}
      {hasUncertain && (
        <th scope="col" className="plain-header column-remark">
          {words.remark}
        </th>
      )}
    </tr>
  </thead>
);

interface SortHeaderProps {
  column: Column;
  label: string;
  order: Order;
  onSort: (order: Order) => void;
}

function SortHeader({ column, label, order, onSort }: SortHeaderProps) {
  const current = order.column === column;
  const direction = !current ? 'none' : order.descending ? 'descending' : 'ascending';
  const next = { column, descending: current ? !order.descending : column === 'value' };
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`column-${column}${column === 'value' || column === 'rank' ? ' number' : ''}`}
    >
      <button type="button" className="sort" onClick={() => onSort(next)}>
        {label}
        <Icon name={current && !order.descending ? 'up' : 'down'} />
      </button>
    </th>
  );
}

interface TableRowProps {
  row: Row;
  scene: Scene;
  range: Interval | undefined;
  hasInterval: boolean;
  hasUncertain: boolean;
  hasMunicipality: boolean;
  isSelected: boolean;
  onSelect: (area: AreaKey) => void;
}

function TableRow({ row, scene, range, hasInterval, hasUncertain, hasMunicipality, ...rest }: TableRowProps) {
  const { isSelected, onSelect } = rest;
  const { indicator } = scene.view;
  const { value } = row;
  return (
    <tr data-selected={isSelected || undefined}>
      <th scope="row">
        <button type="button" className="link row-link" aria-pressed={isSelected} onClick={() => onSelect(value.area)}>
          {row.name}
        </button>
      </th>
      {hasMunicipality && <td className="column-municipality">{row.municipality}</td>}
      <td className={value.value === null ? 'number quiet' : 'number'}>
        {valueText(value, indicator)}
        {value.uncertain && <small className="uncertain-mark">{words.uncertainShort}</small>}
      </td>
      {!indicator.categories && <td className="number">{row.rank === null ? '' : number(row.rank)}</td>}
      {hasInterval && <td className="column-interval">{range ? interval(range, indicator.decimals) : ''}</td>}
      {hasUncertain && <td className="column-remark">{value.uncertain ? words.uncertain : ''}</td>}
    </tr>
  );
}

function rowsOf(scene: Scene, chosen: ReadonlySet<string> | null): Row[] {
  const municipalities = new Map(scene.areas.map(area => [area.code, area.municipalityName ?? '']));
  const isChosen = (value: Value) => chosen === null || chosen.has(value.area.code);
  const isMunicipality = scene.view.level === 'municipality' || scene.view.level === 'county';
  return scene.values.filter(isChosen).map(value => ({
    name: value.area.label,
    municipality: isMunicipality ? '' : (municipalities.get(value.area.code) ?? ''),
    value,
    rank: scene.rankOf.get(value.area.code) ?? null,
  }));
}
