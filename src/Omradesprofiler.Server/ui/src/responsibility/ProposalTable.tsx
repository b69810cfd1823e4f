import { useEffect, useMemo, useRef, useState } from 'react';
import type { Assigned, Proposal } from '../api/responsibility';
import { DrawerClose } from '../table/DrawerClose';
import { SortHeader, type ColumnOrder } from '../table/SortHeader';
import { careWords } from '../words/care';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { distance, nameOf, priceText, shareWords } from '../words/responsibility';
import { isMoved } from './useProposalPicture';

interface Props {
  proposal: Proposal;
  chosen: string | undefined;
  onSelect: (code: string) => void;
  onClose: () => void;
}

type Column = 'area' | 'clinic' | 'people' | 'meters' | 'price';

const columns: [Column, string][] = [
  ['area', shareWords.area],
  ['people', shareWords.residents],
  ['clinic', shareWords.clinicWhy],
  ['meters', shareWords.meters],
  ['price', shareWords.runnerUp],
];

const swedish = new Intl.Collator('sv', { numeric: true });

/** Every area with its clinic, the reason, and what the next best would cost. Choosing one opens it for a move. */
export function ProposalTable({ proposal, chosen, onSelect, onClose }: Props) {
  const [order, setOrder] = useState<ColumnOrder<Column>>({ column: 'clinic', descending: false });
  const rows = useMemo(() => sorted(proposal, order), [proposal, order]);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector('tr[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section className="drawer" id="table" aria-label={phrases.table(proposal.name)}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={careWords.tableRows}>
        <table className="values-table proposal-table" ref={table}>
          <caption className="visually-hidden">{`${proposal.name}. ${shareWords.price}`}</caption>
          <thead>
            <tr>
              {columns.map(([column, label]) => (
                <SortHeader
                  key={label}
                  {...{ column, label, order }}
                  isNumber={column === 'people' || column === 'meters'}
                  onSort={setOrder}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.area.code} data-selected={row.area.code === chosen || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link row-link"
                    aria-pressed={row.area.code === chosen}
                    onClick={() => onSelect(row.area.code)}
                  >
                    {row.area.label}
                  </button>
                </th>
                <td className="number">{number(row.people)}</td>
                <td>
                  {nameOf(proposal, row.careCenter)}
                  {isMoved(row) && <small>{phrases.today(nameOf(proposal, row.today))}</small>}
                  <small>{row.text}</small>
                </td>
                <td className="number">{distance(row.meters)}</td>
                <td>
                  {row.runnerUp ? nameOf(proposal, row.runnerUp) : '–'}
                  {row.runnerUp && <small>{priceText(row)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

function sorted(proposal: Proposal, { column, descending }: ColumnOrder<Column>): Assigned[] {
  const sign = descending ? -1 : 1;
  const price = (row: Assigned) => (row.runnerUp ? row.runnerUpCost / (row.runnerUpWeight || 1) : Infinity);
  const byName = (a: Assigned, b: Assigned) => swedish.compare(a.area.label, b.area.label);
  const compare = {
    area: byName,
    clinic: (a: Assigned, b: Assigned) =>
      swedish.compare(nameOf(proposal, a.careCenter), nameOf(proposal, b.careCenter)) ||
      Number(isMoved(b)) - Number(isMoved(a)),
    people: (a: Assigned, b: Assigned) => a.people - b.people,
    meters: (a: Assigned, b: Assigned) => a.meters - b.meters,
    price: (a: Assigned, b: Assigned) => (price(a) === price(b) ? 0 : price(a) - price(b)),
  }[column];
  return proposal.result!.areas.toSorted((a, b) => sign * compare(a, b) || byName(a, b));
}
