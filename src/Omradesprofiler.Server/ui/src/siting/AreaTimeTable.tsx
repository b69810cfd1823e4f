import { useState } from 'react';
import type { AreaRef } from '../api/types';
import { DrawerClose } from '../table/DrawerClose';
import { SortHeader, type ColumnOrder } from '../table/SortHeader';
import { careWords } from '../words/care';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { minutesText, signedMinutes, siteWords } from '../words/siting';

interface AreaTimeRow {
  area: AreaRef;
  people: number;
  before: number | null;
  after: number | null;
  /** Where its people go. */
  where?: string;
}

interface Props {
  caption: string;
  rows: AreaTimeRow[];
  /** Whether there is a before. */
  isCompared?: boolean;
  onClose: () => void;
}

type Column = 'area' | 'people' | 'before' | 'after' | 'change';

const swedish = new Intl.Collator('sv');

/** The map's areas in figures. */
export function AreaTimeTable({ caption, rows, isCompared = false, onClose }: Props) {
  const [order, setOrder] = useState<ColumnOrder<Column>>({ column: 'after', descending: true });
  const columns: [Column, string][] = [
    ['area', siteWords.area],
    ['people', siteWords.people],
    ...(isCompared ? ([['before', siteWords.before]] as [Column, string][]) : []),
    ['after', isCompared ? siteWords.after : siteWords.mean],
    ...(isCompared ? ([['change', siteWords.mapChange]] as [Column, string][]) : []),
  ];
  return (
    <section className="drawer" id="table" aria-label={phrases.table(caption)}>
      <div className="drawer-scroll" tabIndex={0} role="region" aria-label={careWords.tableRows}>
        <table className="values-table time-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(([column, label]) => (
                <SortHeader
                  key={column}
                  {...{ column, label, order }}
                  isNumber={column !== 'area'}
                  onSort={setOrder}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(rows, order).map(({ area, people, before, after, where }) => (
              <tr key={area.code}>
                <th scope="row">
                  {area.label}
                  {where && <small>{where}</small>}
                </th>
                <td className="number">{number(people)}</td>
                {isCompared && <td className="number">{minutesText(before)}</td>}
                <td className="number">{minutesText(after)}</td>
                {isCompared && <td className="number">{signedMinutes(before, after)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DrawerClose onClose={onClose} />
    </section>
  );
}

function sorted(rows: AreaTimeRow[], { column, descending }: ColumnOrder<Column>) {
  const sign = descending ? -1 : 1;
  const last = (minutes: number | null) => minutes ?? 1e9;
  const compare: Record<Column, (a: AreaTimeRow, b: AreaTimeRow) => number> = {
    area: (a, b) => swedish.compare(a.area.label, b.area.label),
    people: (a, b) => a.people - b.people,
    before: (a, b) => last(a.before) - last(b.before),
    after: (a, b) => last(a.after) - last(b.after),
    change: (a, b) => last(a.after) - last(a.before) - (last(b.after) - last(b.before)),
  };
  return rows.toSorted((a, b) => sign * compare[column](a, b) || swedish.compare(a.area.label, b.area.label));
}
