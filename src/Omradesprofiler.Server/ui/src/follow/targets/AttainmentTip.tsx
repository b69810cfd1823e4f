import type { Schemas } from '../../api/schemas';
import { interval, number, withUnit } from '../../words/numbers';
import { targetWords } from '../../words/targets';
import { stateText } from './states';

interface Props {
  row: Schemas['AttainmentRow'] | undefined;
  code: string;
  decimals: number;
}

/** An area under the pointer: its name, its state, its value and how sure that is. */
export function AttainmentTip({ row, code, decimals }: Props) {
  if (!row) return <p className="tooltip-name">{code}</p>;
  const { value } = row;
  return (
    <>
      <p className="tooltip-name">{value.area.label}</p>
      <p className="tooltip-value">{stateText(row)}</p>
      {value.value !== null && (
        <p>
          {withUnit(number(value.value, decimals), value.unit)}
          {value.interval && ` (${interval({ ...value.interval }, decimals)})`}
        </p>
      )}
      {row.targetValue !== null && (
        <p>{targetWords.targetLine(withUnit(number(row.targetValue, decimals), value.unit))}</p>
      )}
      {value.uncertain && <p>{targetWords.uncertain}</p>}
    </>
  );
}
