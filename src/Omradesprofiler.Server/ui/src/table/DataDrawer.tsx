import { useState, type ReactNode } from 'react';
import { careWords } from '../words/care';
import { frameWords } from '../words/frame';
import { words } from '../words/sv';
import { Marked } from '../ui/Marked';
import { DrawerClose } from './DrawerClose';
import { MoreRows, pageSize } from './MoreRows';
import { SortHeader, type ColumnOrder } from './SortHeader';

export interface DataColumn<Row> {
  id: string;
  label: string;
  /** What is sorted by; null stands last whichever way. */
  order: (row: Row) => string | number | null;
  /** What is written, where that is not the order itself. */
  cell?: (row: Row) => ReactNode;
  isNumber?: boolean;
}

interface Props<Row> {
  caption: string;
  /** What of the caption the server has written. */
  swedishParts?: readonly string[];
  /** The first names the row. */
  columns: DataColumn<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** The column that it begins sorted by; the rows' own order otherwise. */
  sortedBy?: { column: string; descending: boolean };
  selected?: string | undefined;
  onSelect?: ((key: string) => void) | undefined;
  onClose: () => void;
}

const swedish = new Intl.Collator('sv', { numeric: true });

/** What the map shows, in figures: one row each, sorted by any column; a row can be chosen where the map can. */
export function DataDrawer<Row>(props: Props<Row>) {
  const { caption, columns, rows, keyOf, selected, onSelect, onClose } = props;
  const [order, setOrder] = useState<ColumnOrder<string> | null>(props.sortedBy ?? null);
  const [limit, setLimit] = useState(pageSize);
  const shown = sorted(rows, columns, order);
  return (
    <section className="drawer" id="table" aria-label={`${frameWords.table}: ${caption}`}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={careWords.tableRows}>
        <table className="values-table time-table">
          <caption className="visually-hidden">
            <Marked text={caption} parts={props.swedishParts ?? []} />
          </caption>
          <thead>
            <tr>
              {columns.map(({ id, label, isNumber = false }) => (
                <SortHeader
                  key={id}
                  column={id}
                  label={label}
                  order={order ?? { column: '', descending: false }}
                  isNumber={isNumber}
                  onSort={setOrder}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map(row => (
              <DataRow key={keyOf(row)} {...{ row, columns, selected, onSelect }} id={keyOf(row)} />
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

interface RowProps<Row> extends Pick<Props<Row>, 'columns' | 'selected' | 'onSelect'> {
  id: string;
  row: Row;
}

function DataRow<Row>({ id, row, columns: [first, ...others], selected, onSelect }: RowProps<Row>) {
  const isSelected = id === selected;
  return (
    <tr data-selected={isSelected || undefined}>
      <th scope="row">
        {onSelect ? (
          <button type="button" className="link row-link" aria-pressed={isSelected} onClick={() => onSelect(id)}>
            {textOf(first!, row)}
          </button>
        ) : (
          textOf(first!, row)
        )}
      </th>
      {others.map(column => (
        <td key={column.id} className={column.isNumber ? 'number' : undefined}>
          {textOf(column, row)}
        </td>
      ))}
    </tr>
  );
}

const textOf = <Row,>(column: DataColumn<Row>, row: Row): ReactNode => column.cell?.(row) ?? column.order(row) ?? '–';

function sorted<Row>(rows: Row[], columns: DataColumn<Row>[], order: ColumnOrder<string> | null): Row[] {
  const by = order && columns.find(one => one.id === order.column);
  if (!by) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [by.order(a), by.order(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : swedish.compare(String(x), String(y)));
  });
}
