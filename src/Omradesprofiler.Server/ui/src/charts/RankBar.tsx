import type { PriorityRow } from '../api/types';

interface Props {
  row: PriorityRow;
  /** How many are chosen: the line between them and the others. */
  chosen: number;
  /** The last rank on the axis. */
  last: number;
}

/** The rank as a dot on its interval; the row has both in words. */
export function RankBar({ row, chosen, last }: Props) {
  const at = (rank: number) => `${(100 * (rank - 0.5)) / last}%`;
  const line = at(chosen + 0.5);
  const { lower, upper } = row.rankInterval ?? { lower: row.rank, upper: row.rank };
  return (
    <svg className="rank-bar" aria-hidden="true" focusable="false">
      <line className="rank-limit" x1={line} x2={line} y1="0" y2="100%" />
      <line className="rank-interval" x1={at(lower)} x2={at(upper)} y1="50%" y2="50%" />
      <circle className="rank-dot" cx={at(row.rank)} cy="50%" r="5" data-place={row.place} />
    </svg>
  );
}
