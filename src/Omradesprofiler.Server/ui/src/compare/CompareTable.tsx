import { Fragment, useState } from 'react';
import { MarkIcon } from '../charts/Mark';
import { letterOf } from '../choices/selection';
import type { AreaKey } from '../choices/view';
import { Icon } from '../ui/Icon';
import { compareAreasWords } from '../words/compareAreas';
import { axisWords, judgementText } from '../words/judgements';
import { limits, unitName } from '../words/numbers';
import { levelWords, statusText, words } from '../words/sv';
import { bareText } from '../words/values';
import { LetterSpine } from './LetterSpine';
import type { Cell, CompareRow, Reference } from './rows';

interface Props {
  title: string;
  areas: AreaKey[];
  labels: string[];
  rows: CompareRow[];
  reference: Reference;
  referenceName: string;
  onSelect: (area: AreaKey) => void;
  onRemove: (area: AreaKey) => void;
}

/** A row an indicator, a column an area, and all of them on one axis. */
export function CompareTable(props: Props) {
  const { title, areas, labels, rows, referenceName } = props;
  const [showsAll, setShowsAll] = useState(false);
  const silent = rows.filter(row => row.isSilent);
  const shown = showsAll ? rows : rows.filter(row => !row.isSilent);
  const groups = [...Map.groupBy(shown, row => row.about.group)];
  return (
    <>
      <table className="values-table compare-table">
        <caption className="visually-hidden">{`${title}. ${compareAreasWords.markedAgainst(referenceName)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{compareAreasWords.indicator}</th>
            {areas.map((area, i) => (
              <th key={area.code} scope="col" className="number compare-area">
                <span className="letter" aria-hidden="true">
                  {letterOf(i)}
                </span>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={compareAreasWords.remove(labels[i]!)}
                  title={compareAreasWords.remove(labels[i]!)}
                  onClick={() => props.onRemove(area)}
                >
                  <Icon name="close" />
                </button>
                <button type="button" className="link" onClick={() => props.onSelect(area)}>
                  <span className="visually-hidden">{letterOf(i)} </span>
                  {labels[i]}
                </button>
              </th>
            ))}
            <th scope="col" className="compare-axis">
              {compareAreasWords.axis}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([group, list]) => (
            <Fragment key={group}>
              <tr className="group-row">
                <th scope="rowgroup" colSpan={areas.length + 2}>
                  {group}
                </th>
              </tr>
              {list.map(row => (
                <Row key={row.about.id} {...props} row={row} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {silent.length > 0 && (
        <p className="field-note compare-notes">
          {compareAreasWords.alike(silent.length)}. {compareAreasWords.alikeWhy}{' '}
          <button type="button" className="link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? compareAreasWords.hideAlike : compareAreasWords.showAlike}
          </button>
        </p>
      )}
      {rows.length === 0 && <p className="list-empty">{compareAreasWords.noneDiffer(referenceName)}</p>}
    </>
  );
}

function Row({ row, areas, reference, referenceName }: Props & { row: CompareRow }) {
  return (
    <tr>
      <th scope="row">
        {row.about.title}
        <small>
          {[unitName(row.about.unit), periodOf(row), axisWords[row.about.polarity]].filter(Boolean).join(', ')}
        </small>
      </th>
      {row.cells.map((cell, i) => (
        <td key={i} className="number">
          <CellText row={row} cell={cell} referenceName={referenceName} level={areas[i]!.level} />
        </td>
      ))}
      <td className="compare-axis">
        <LetterSpine row={row} centre={centreOf(row, reference)} />
      </td>
    </tr>
  );
}

const periodOf = ({ cells }: CompareRow) => cells.find(cell => cell !== null)?.value.period;

function centreOf(row: CompareRow, reference: Reference): number | null {
  if ('at' in reference) return row.cells[reference.at]?.value.value ?? null;
  return row.cells.find(cell => cell?.compared)?.compared?.number ?? null;
}

interface CellProps {
  row: CompareRow;
  cell: Cell | null;
  referenceName: string;
  level: AreaKey['level'];
}

function CellText({ row: { about }, cell, referenceName, level }: CellProps) {
  if (!cell) return <span className="quiet">{words.missing}</span>;
  const { value, compared } = cell;
  const text = bareText(value, about.decimals);
  if (text === null)
    return (
      <span className="no-value">
        {value.status === 'suppressed' && <Icon name="lock" />}
        {statusText(value)}
      </span>
    );
  const said = compared && judgementText(compared.judgement, { name: referenceName, where: '' });
  return (
    <>
      {compared && (
        <span className="compare-mark" title={said ?? undefined}>
          <MarkIcon result={compared.judgement.result} />
        </span>
      )}
      <strong>{text}</strong>
      {said && <span className="visually-hidden">, {said}</span>}
      {value.interval && <small>{limits(value.interval, about.decimals)}</small>}
      {value.uncertain && <small className="uncertain-mark">{words.uncertainShort}</small>}
      {value.area.level !== level && <small>{`${levelWords[value.area.level].one}: ${value.area.name}`}</small>}
    </>
  );
}
