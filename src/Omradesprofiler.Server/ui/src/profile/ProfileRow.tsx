import type { Area, Indicator, Level, Profile, ProfileIndicator, Value } from '../api/types';
import { Icon } from '../ui/Icon';
import { interval, unitName } from '../words/numbers';
import { rankText, withinText } from '../words/sentences';
import { basisWords, levelWords, statusText, words } from '../words/sv';
import { bareText } from '../words/values';

interface Props {
  row: ProfileIndicator;
  /** What the catalogue says of the indicator. */
  about: Indicator | undefined;
  area: Area;
  levels: Level[];
  isOpen: boolean;
  isShown: boolean;
  onToggle: () => void;
  onIndicator: () => void;
}

/** One indicator: its values in a row, and what it is and where it comes from one press away. */
export function ProfileRow(props: Props) {
  const { row, area, levels, isOpen, isShown, onToggle } = props;
  const details = `profile-${row.id}`;
  return (
    <>
      <tr data-shown={isShown || undefined}>
        <th scope="row">
          <button type="button" className="row-title" aria-expanded={isOpen} aria-controls={details} onClick={onToggle}>
            <Title text={row.title} isOpen={isOpen} />
            <small>{[unitName(row.unit), row.value.period].filter(Boolean).join(', ')}</small>
            {row.rank && (
              <small>
                {rankText(row.rank.rank, row.rank.of)} {withinText(row.rank.within)}
              </small>
            )}
          </button>
        </th>
        <td className="number own">
          <OwnValue row={row} area={area} />
        </td>
        {levels.map(level => (
          <td key={level} className="number">
            {parentValue(row, level)}
          </td>
        ))}
      </tr>
      <tr id={details} hidden={!isOpen} className="row-details">
        <td colSpan={levels.length + 2}>{isOpen && <Details {...props} />}</td>
      </tr>
    </>
  );
}

/** The sign of more stays with the last word. */
function Title({ text, isOpen }: { text: string; isOpen: boolean }) {
  const cut = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, cut)}
      <span className="together">
        {text.slice(cut)} <Icon name={isOpen ? 'up' : 'down'} />
      </span>
    </>
  );
}

/** The levels that the profile compares with, finest first. */
export function comparedLevels({ area, indicators }: Profile): Level[] {
  const order: Level[] = ['municipality', 'county', 'country'];
  const present = new Set(indicators.flatMap(row => row.parents.map(parent => parent.area.level)));
  return order.filter(level => level !== area.level && present.has(level));
}

function OwnValue({ row, area }: { row: ProfileIndicator; area: Area }) {
  const { value } = row;
  const text = bareText(value, row.decimals);
  if (text === null) return <NoValue value={value} />;
  const borrowed = value.area.level !== area.level;
  return (
    <>
      <strong>{text}</strong>
      {borrowed && (
        <small>
          {levelWords[value.area.level].one}: {value.area.name}
        </small>
      )}
    </>
  );
}

function parentValue(row: ProfileIndicator, level: Level) {
  const value = row.parents.find(parent => parent.area.level === level);
  if (!value)
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.missing}</span>
      </span>
    );
  return bareText(value, row.decimals) ?? <NoValue value={value} />;
}

function NoValue({ value }: { value: Value }) {
  return (
    <span className="no-value">
      {value.status === 'suppressed' && <Icon name="lock" />}
      {statusText(value)}
    </span>
  );
}

function Details({ row, about, isShown, onIndicator }: Props) {
  const { value } = row;
  const facts = [
    value.interval && `${words.interval}: ${interval(value.interval, row.decimals)}`,
    row.rank && `${rankText(row.rank.rank, row.rank.of)} i ${row.rank.within.name} (${row.rank.direction})`,
    value.basis && basisWords[value.basis],
    ...value.notes,
  ].filter(Boolean);
  return (
    <div className="details">
      {facts.length > 0 && (
        <ul>
          {facts.map(fact => (
            <li key={String(fact)}>{fact}</li>
          ))}
        </ul>
      )}
      {about && <p>{about.description}</p>}
      {about?.method && (
        <p>
          <b>{words.method}:</b> {about.method}
        </p>
      )}
      {about?.limits && (
        <p>
          <b>{words.limits}:</b> {about.limits}
        </p>
      )}
      <p>{value.source}</p>
      <button type="button" className="button" disabled={isShown} onClick={onIndicator}>
        <Icon name="map" />
        {isShown ? words.shownOnMap : words.showOnMap}
      </button>
    </div>
  );
}
