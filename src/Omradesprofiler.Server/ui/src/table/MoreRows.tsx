import { number } from '../words/numbers';
import { phrases } from '../words/phrases';

/** A table shows so many rows at a time. */
export const pageSize = 200;

interface Props {
  rows: number;
  limit: number;
  onMore: (limit: number) => void;
}

/** How many rows are not shown yet, and the way to them. */
export const MoreRows = ({ rows, limit, onMore }: Props) =>
  rows > limit ? (
    <button type="button" className="button" onClick={() => onMore(limit + pageSize)}>
      {phrases.moreRows(number(rows - limit))}
    </button>
  ) : null;
