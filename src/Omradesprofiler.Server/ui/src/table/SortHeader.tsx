import { Icon } from '../ui/Icon';

export interface ColumnOrder<Column> {
  column: Column;
  descending: boolean;
}

interface Props<Column> {
  column: Column;
  label: string;
  order: ColumnOrder<Column>;
  isNumber: boolean;
  onSort: (order: ColumnOrder<Column>) => void;
}

/** A column's name, which sorts by it; the greatest numbers come first. */
export function SortHeader<Column>({ column, label, order, isNumber, onSort }: Props<Column>) {
  const isCurrent = order.column === column;
  const direction = !isCurrent ? 'none' : order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={direction} className={isNumber ? 'number' : undefined}>
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ column, descending: isCurrent ? !order.descending : isNumber })}
      >
        {label}
        <Icon name={isCurrent && !order.descending ? 'up' : 'down'} />
      </button>
    </th>
  );
}
