import { useState, type FormEvent } from 'react';
import { TextField } from '../../responsibility/fields';
import { parseCoordinates } from '../../siting/coordinates';
import { Icon } from '../../ui/Icon';
import { placeWords as words } from '../../words/places';

interface Props {
  isPlacing: boolean;
  onPlacing: (isPlacing: boolean) => void;
  onPoint: (at: { lon: number; lat: number }) => void;
  /** Null where nothing is chosen. */
  onClear: (() => void) | null;
}

/** A point to be near: put on the map with pointer or keyboard, or written as coordinates. */
export function NearChoice({ isPlacing, onPlacing, onPoint, onClear }: Props) {
  const [written, setWritten] = useState('');
  const [isWrong, setWrong] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const place = parseCoordinates(written);
    setWrong(place === null);
    if (place) onPoint(place);
  };
  return (
    <>
      <p className="field-note">{words.nearHelp}</p>
      <div className="side-actions">
        <button type="button" className="button" aria-pressed={isPlacing} onClick={() => onPlacing(!isPlacing)}>
          <Icon name="site" />
          {isPlacing ? words.stopPointing : words.point}
        </button>
        {onClear && (
          <button type="button" className="button" onClick={onClear}>
            <Icon name="close" />
            {words.clear}
          </button>
        )}
      </div>
      {isPlacing && (
        <p className="field-note" role="status">
          {words.pointing}
        </p>
      )}
      <form className="own-form" aria-label={words.coordinates} onSubmit={send}>
        <TextField label={words.coordinates} hint={words.coordinatesHint} value={written} onChange={setWritten} />
        {isWrong && (
          <p className="field-note" role="alert">
            {words.coordinatesWrong}
          </p>
        )}
        <button type="submit" className="button" disabled={written.trim() === ''}>
          {words.show}
        </button>
      </form>
    </>
  );
}
