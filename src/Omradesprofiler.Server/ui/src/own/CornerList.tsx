import { useState, type FormEvent } from 'react';
import { TextField } from '../responsibility/fields';
import { hasWebGl } from '../map/webgl';
import { parseCoordinates } from '../siting/coordinates';
import { Icon } from '../ui/Icon';
import { drawnWords } from '../words/drawn';
import { cornerText, fewestCorners, type Corner } from './corners';

interface Props {
  corners: Corner[];
  onChange: (corners: Corner[]) => void;
  isDrawing: boolean;
  onDrawing: (isDrawing: boolean) => void;
}

/** The corners: put with the pointer or the map's cross, written, changed and removed. */
export function CornerList({ corners, onChange, isDrawing, onDrawing }: Props) {
  const [written, setWritten] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [drawable] = useState(hasWebGl);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const place = parseCoordinates(written);
    setWrong(place === null);
    if (!place) return;
    onChange([...corners, place]);
    setWritten('');
  };
  return (
    <section className="choices" aria-labelledby="corners-title">
      {drawable && (
        <button type="button" className="button" aria-pressed={isDrawing} onClick={() => onDrawing(!isDrawing)}>
          <Icon name="site" />
          {isDrawing ? drawnWords.stop : drawnWords.draw}
        </button>
      )}
      {isDrawing && (
        <p className="field-note" role="status">
          {drawnWords.drawing}
        </p>
      )}
      <h2 id="corners-title" className={corners.length > 0 ? 'panel-title' : 'visually-hidden'}>
        {drawnWords.corners}
      </h2>
      <ol className="corner-list">
        {corners.map((corner, i) => (
          <li key={`${i} ${cornerText(corner)}`}>
            <CornerField
              label={drawnWords.corner(i + 1)}
              corner={corner}
              onChange={changed => onChange(corners.with(i, changed))}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={drawnWords.remove(drawnWords.corner(i + 1))}
              title={drawnWords.remove(drawnWords.corner(i + 1))}
              onClick={() => onChange(corners.toSpliced(i, 1))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      {corners.length > 0 && corners.length < fewestCorners && (
        <p className="field-note" role="status">
          {drawnWords.few(fewestCorners - corners.length)}
        </p>
      )}
      <form className="own-form" aria-label={drawnWords.addCorner} onSubmit={add}>
        <TextField
          label={drawnWords.addCorner}
          hint={drawnWords.cornerHint}
          value={written}
          onChange={setWritten}
        />
        {isWrong && (
          <p className="field-note" role="alert">
            {drawnWords.wrong}
          </p>
        )}
        <div className="own-buttons">
          <button type="submit" className="button" disabled={written.trim() === ''}>
            {drawnWords.addCorner}
          </button>
          {corners.length > 0 && (
            <button type="button" className="button" onClick={() => onChange([])}>
              {drawnWords.clear}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

interface CornerFieldProps {
  label: string;
  corner: Corner;
  onChange: (corner: Corner) => void;
}

/** A corner as text; what is no corner is put back when the field is left. */
function CornerField({ label, corner, onChange }: CornerFieldProps) {
  const [text, setText] = useState(cornerText(corner));
  const leave = () => {
    const place = parseCoordinates(text);
    if (!place) setText(cornerText(corner));
    else if (cornerText(place) !== cornerText(corner)) onChange(place);
  };
  return (
    <input
      className="count"
      aria-label={label}
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={leave}
      onKeyDown={event => event.key === 'Enter' && leave()}
    />
  );
}
