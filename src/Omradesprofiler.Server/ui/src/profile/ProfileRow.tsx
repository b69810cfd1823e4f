import type { Compared, Indicator, Profile, ProfileIndicator } from '../api/types';
import { MarkIcon } from '../charts/Mark';
import { SpineChart } from '../charts/SpineChart';
import { Icon } from '../ui/Icon';
import { axisWords, judgementText } from '../words/judgements';
import { limits, unitName } from '../words/numbers';
import { levelWords, statusText, words } from '../words/sv';
import { bareText } from '../words/values';
import { comparedIn, namesOf, type Compare } from './benchmark';
import { RowDetails } from './RowDetails';

export interface RowProps {
  row: ProfileIndicator;
  profile: Profile;
  compare: Compare | null;
  /** What the catalogue says of the indicator. */
  about: Indicator | undefined;
  isOpen: boolean;
  isShown: boolean;
  onToggle: () => void;
  onIndicator: () => void;
}

/** One indicator: its value and its place on the spine, and all that is known of it one press away. */
export function ProfileRow(props: RowProps) {
  const { row, compare, isOpen, isShown, onToggle } = props;
  const details = `profile-${row.id}`;
  const compared = compare && comparedIn(row, compare, props.about?.kind);
  const isDrawn = compared !== null && compared.number !== null;
  const text = bareText(row.value, row.decimals);
  return (
    <>
      <tr data-shown={isShown || undefined} data-indicator={row.id}>
        <th scope="row">
          <button type="button" className="row-title" aria-expanded={isOpen} aria-controls={details} onClick={onToggle}>
            <Title text={row.title} isOpen={isOpen} />
            <small>
              {[unitName(row.unit), row.value.period, isDrawn && axisWords[row.polarity]].filter(Boolean).join(', ')}
            </small>
          </button>
        </th>
        {text === null ? (
          <td colSpan={2}>
            <span className="no-value">
              {row.value.status === 'suppressed' && <Icon name="lock" />}
              {statusText(row.value)}
            </span>
          </td>
        ) : (
          <>
            <OwnValue {...props} text={text} />
            <td className="spine-cell">{compared && <Spine {...props} compared={compared} />}</td>
          </>
        )}
      </tr>
      <tr id={details} hidden={!isOpen} className="row-details">
        <td colSpan={3}>{isOpen && <RowDetails {...props} />}</td>
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

function OwnValue({ row, profile, text }: RowProps & { text: string }) {
  const { value } = row;
  return (
    <td className="number own">
      <strong>{text}</strong>
      {value.interval && <small>{limits(value.interval, row.decimals)}</small>}
      {value.uncertain && <small className="uncertain-mark">{words.uncertainShort}</small>}
      {value.area.level !== profile.area.level && (
        <small>
          {levelWords[value.area.level].one}: {value.area.name}
        </small>
      )}
    </td>
  );
}

/** The picture for the eye, and its words for everybody. */
function Spine({ row, profile, compare, compared }: RowProps & { compared: Compared }) {
  const { result } = compared.judgement;
  return (
    <>
      <SpineChart value={row.value} compared={compared} spread={row.spread} polarity={row.polarity} />
      <span className="judgement">
        <MarkIcon result={result} />
        {judgementText(compared.judgement, namesOf(compare!, profile))}
      </span>
    </>
  );
}
