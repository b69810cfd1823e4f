import { useState, type FormEvent } from 'react';
import type { DrawnPlace } from '../api/siting';
import { TextField } from '../responsibility/fields';
import { Icon } from '../ui/Icon';
import { siteWords } from '../words/siting';
import { parseCoordinates } from './coordinates';
import { drawnCode, ruleOf, withoutDrawn, withRule, type Question } from './question';
import { RuleChoice } from './RuleChoice';

interface Props {
  question: Question;
  onChange: (part: Partial<Question>) => void;
  /** Whether times to them can be worked out. */
  canDraw: boolean;
  isPlacing: boolean;
  onPlacing: (isPlacing: boolean) => void;
}

/** Places of one's own: put on the map, or written as coordinates. */
export function OwnPlaces({ question, onChange, canDraw, isPlacing, onPlacing }: Props) {
  const { drawn } = question;
  return (
    <section className="choices" aria-labelledby="own-title">
      <h2 id="own-title" className="panel-title">
        {siteWords.own}
      </h2>
      {drawn.length > 0 && <DrawnList question={question} onChange={onChange} />}
      {canDraw ? (
        <>
          <button type="button" className="button" aria-pressed={isPlacing} onClick={() => onPlacing(!isPlacing)}>
            <Icon name="site" />
            {isPlacing ? siteWords.stopPointing : siteWords.point}
          </button>
          {isPlacing && (
            <p className="field-note" role="status">
              {siteWords.pointing}
            </p>
          )}
          <PlaceForm
            usualName={siteWords.usualPlace(drawn.length + 1)}
            onAdd={place => onChange({ drawn: [...drawn, place] })}
          />
        </>
      ) : (
        <p className="field-note">{siteWords.noOwn}</p>
      )}
    </section>
  );
}

/** The places that have been put, each with its rule. */
function DrawnList({ question, onChange }: Pick<Props, 'question' | 'onChange'>) {
  return (
    <ul className="candidate-list">
      {question.drawn.map((place, i) => (
        <li key={drawnCode(i)}>
          <span>{place.name}</span>
          <RuleChoice
            name={place.name}
            value={ruleOf(question, drawnCode(i))}
            onChange={rule => onChange(withRule(question, drawnCode(i), rule))}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={siteWords.remove(place.name)}
            title={siteWords.remove(place.name)}
            onClick={() => onChange(withoutDrawn(question, i))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface FormProps {
  usualName: string;
  onAdd: (place: DrawnPlace) => void;
}

/** A place by its coordinates. */
function PlaceForm({ usualName, onAdd }: FormProps) {
  const [written, setWritten] = useState({ name: '', coordinates: '' });
  const [isWrong, setWrong] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const place = parseCoordinates(written.coordinates);
    setWrong(place === null);
    if (!place) return;
    onAdd({ name: written.name.trim() || usualName, ...place });
    setWritten({ name: '', coordinates: '' });
  };
  return (
    <form className="own-form" aria-label={siteWords.own} noValidate onSubmit={add}>
      <div className="field-pair">
        <TextField
          label={siteWords.placeName}
          hint={usualName}
          value={written.name}
          onChange={name => setWritten({ ...written, name })}
        />
        <TextField
          label={siteWords.coordinates}
          hint={siteWords.coordinatesHint}
          value={written.coordinates}
          onChange={coordinates => setWritten({ ...written, coordinates })}
        />
      </div>
      {isWrong && (
        <p className="field-fault" role="alert">
          {siteWords.coordinatesWrong}
        </p>
      )}
      <button type="submit" className="button" disabled={written.coordinates.trim() === ''}>
        {siteWords.add}
      </button>
    </form>
  );
}
