import { useMemo, useState } from 'react';
import type { Need } from '../care/useCare';
import { DrawerClose } from '../table/DrawerClose';
import { SortHeader, type ColumnOrder } from '../table/SortHeader';
import { frameWords } from '../words/frame';
import { fundingWords, kronor, rowRemark, signedKronor } from '../words/funding';
import { limits, number } from '../words/numbers';
import { amountSpan, differenceSpan, stepOf, sumStep } from './amounts';
import { outcomeText, SpanText } from './outcome';
import type { FundingRow, Simulation } from './useSimulation';

/** Size is of the difference, whichever way: the order that is there first, and no column's own. */
type Column = 'size' | 'name' | 'heads' | 'listed' | 'resident' | 'today' | 'proposed' | 'difference';

interface Props {
  title: string;
  answer: Simulation;
  isCompared: boolean;
  need: Need;
  chosen: string | undefined;
  onChoose: (clinic: string) => void;
  onClose: () => void;
}

const swedish = new Intl.Collator('sv', { numeric: true });

/** The clinics with what each rule gives them, and the CNI of those listed beside that of the residents. */
export function FundingTable({ title, answer, isCompared, need, chosen, onChoose, onClose }: Props) {
  const [order, setOrder] = useState<ColumnOrder<Column>>({ column: 'size', descending: true });
  const valueOf = (row: FundingRow): Record<Exclude<Column, 'name'>, number | null> => ({
    heads: row.heads,
    listed: row.first?.index ?? null,
    resident: need.of.get(row.careCenter.id)?.observedValue ?? null,
    today: amountOf(row.first),
    proposed: amountOf(row.second),
    difference: row.difference,
    size: isCompared ? row.difference && Math.abs(row.difference) : amountOf(row.first),
  });
  const rows = useMemo(() => sorted(answer.rows, order, valueOf), [answer, order, need, isCompared]);
  const most = Math.max(1, ...answer.rows.map(row => Math.abs(row.difference ?? 0)));
  return (
    <section className="drawer funding-drawer" id="table" aria-label={`${frameWords.table}: ${title}`}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={fundingWords.tableRows}>
        <table className="values-table funding-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columnsOf(isCompared, need.of.size > 0).map(([column, label, isNumber]) => (
                <SortHeader key={column} {...{ column, label, order, isNumber }} onSort={setOrder} />
              ))}
              <th scope="col" className="plain-header">
                {fundingWords.remark}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row
                key={row.careCenter.id}
                {...{ row, answer, isCompared, need, most }}
                isChosen={row.careCenter.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </tbody>
          <tfoot>
            <Sums answer={answer} isCompared={isCompared} hasResidents={need.of.size > 0} />
          </tfoot>
        </table>
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

function columnsOf(isCompared: boolean, hasResidents: boolean): [Column, string, boolean][] {
  return [
    ['name', fundingWords.clinic, false],
    ['heads', fundingWords.listed, true],
    ['listed', fundingWords.listedNeed, true],
    ...(hasResidents ? [['resident', fundingWords.residentNeed, true] as [Column, string, boolean]] : []),
    ['today', fundingWords.amountToday, true],
    ...(isCompared
      ? ([
          ['proposed', fundingWords.amountProposed, true],
          ['difference', fundingWords.difference, true],
        ] as [Column, string, boolean][])
      : []),
  ];
}

interface RowProps {
  row: FundingRow;
  answer: Simulation;
  isCompared: boolean;
  need: Need;
  /** The largest difference, whichever way. */
  most: number;
  isChosen: boolean;
  onChoose: (clinic: string) => void;
}

function Row({ row, answer, isCompared, need, most, isChosen, onChoose }: RowProps) {
  const { id, name } = row.careCenter;
  const resident = need.of.get(id);
  return (
    <tr data-selected={isChosen || undefined}>
      <th scope="row">
        <button type="button" className="link row-link" aria-pressed={isChosen} onClick={() => onChoose(id)}>
          {name}
        </button>
      </th>
      <td className="number">{number(row.heads)}</td>
      <td className="number">
        {row.first?.index == null ? fundingWords.noIndex : number(row.first.index, 2)}
        {row.first?.interval && <small>{limits(row.first.interval, 2)}</small>}
      </td>
      {need.of.size > 0 && (
        <td className="number">
          {resident ? number(resident.observedValue, need.decimals) : ''}
          {resident?.interval && <small>{limits(resident.interval, need.decimals)}</small>}
        </td>
      )}
      <AmountCell {...{ answer, row }} side="first" />
      {isCompared && (
        <>
          <AmountCell {...{ answer, row }} side="second" />
          <DifferenceCell {...{ answer, row, most }} />
        </>
      )}
      <td>{rowRemark(row, answer.missing)}</td>
    </tr>
  );
}

const AmountCell = ({ answer, row, side }: Pick<RowProps, 'answer' | 'row'> & { side: 'first' | 'second' }) => (
  <td className="number">
    {outcomeText(answer, row, side)}
    <SpanText span={amountSpan(answer, row, side)} />
  </td>
);

function DifferenceCell({ answer, row, most }: Pick<RowProps, 'answer' | 'row' | 'most'>) {
  const { difference, changeText } = row;
  if (difference === null) return <td className="number funding-difference">{changeText}</td>;
  const span = differenceSpan(answer, row);
  return (
    <td className="number funding-difference">
      {signedKronor(difference, stepOf(span))}
      <SpanText span={span} />
      <DifferenceBar value={difference} most={most} />
    </td>
  );
}

interface SumsProps {
  answer: Simulation;
  isCompared: boolean;
  hasResidents: boolean;
}

function Sums({ answer, isCompared, hasResidents }: SumsProps) {
  const { first, second, difference } = answer.sums;
  if (first === null && second === null) return null;
  const step = sumStep(answer);
  const text = (value: number | null) => (value === null ? '' : kronor(value, step));
  return (
    <tr>
      <th scope="row">{fundingWords.sum}</th>
      <td className="number">{number(answer.rows.reduce((all, row) => all + row.heads, 0))}</td>
      <td />
      {hasResidents && <td />}
      <td className="number">{text(first)}</td>
      {isCompared && (
        <>
          <td className="number">{text(second)}</td>
          <td className="number">{difference === null ? '' : signedKronor(difference, step)}</td>
        </>
      )}
      <td />
    </tr>
  );
}

type Outcome = FundingRow['first'];

/** Kronor, else whether it is chosen, as a number to sort by. */
const amountOf = (one: Outcome) => (one ? (one.amount ?? (one.chosen ? 1 : 0)) : null);

/** Less to the left, more to the right, from a line in the middle. */
function DifferenceBar({ value, most }: { value: number; most: number }) {
  const width = (50 * Math.abs(value)) / most;
  return (
    <svg className="difference-bar" aria-hidden="true" focusable="false">
      <line x1="50%" x2="50%" y1="0" y2="100%" />
      <rect
        data-less={value < 0 || undefined}
        x={`${value < 0 ? 50 - width : 50}%`}
        y="1"
        width={`${width}%`}
        height="6"
      />
    </svg>
  );
}

/** Sorted as Swedish is; those without a number stand last. */
function sorted(
  rows: FundingRow[],
  { column, descending }: ColumnOrder<Column>,
  valueOf: (row: FundingRow) => Record<Exclude<Column, 'name'>, number | null>,
): FundingRow[] {
  const byName = (a: FundingRow, b: FundingRow) => swedish.compare(a.careCenter.name, b.careCenter.name);
  const sign = descending ? -1 : 1;
  if (column === 'name') return rows.toSorted((a, b) => sign * byName(a, b));
  return rows.toSorted((a, b) => {
    const [x, y] = [valueOf(a)[column], valueOf(b)[column]];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return sign * (x - y) || byName(a, b);
  });
}
