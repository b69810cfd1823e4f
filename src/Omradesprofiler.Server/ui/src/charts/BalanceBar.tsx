interface Props {
  load: number;
  lower: number;
  upper: number;
  /** The end of the axis, the same for all rows. */
  most: number;
}

/** What a clinic answers for, between its two limits; the row has the numbers. */
export function BalanceBar({ load, lower, upper, most }: Props) {
  const at = (value: number) => `${Math.min(100, (100 * value) / (most || 1))}%`;
  const state = load > upper ? 'above' : load < lower ? 'below' : 'within';
  return (
    <svg className="balance" data-state={state} aria-hidden="true" focusable="false">
      <rect className="balance-room" x={at(lower)} width={at(Math.max(0, upper - lower))} y="3" height="14" />
      <rect className="balance-load" x="0" width={at(load)} y="6" height="8" />
      <line className="balance-limit" x1={at(lower)} x2={at(lower)} y1="1" y2="19" />
      <line className="balance-limit" x1={at(upper)} x2={at(upper)} y1="1" y2="19" />
    </svg>
  );
}
