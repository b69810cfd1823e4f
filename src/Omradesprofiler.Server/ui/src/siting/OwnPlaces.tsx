import { useState, type FormEvent } from 'react';
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
  const [written, setWritten] = useState({ name: '', coordinates: '' });
  const [isWrong, setWrong] = useState(false);
  const { drawn } = question;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const place = parseCoordinates(written.coordinates);
    setWrong(place === null);
    if (!place) return;
    const name = written.name.trim() || siteWords.usualPlace(drawn.length + 1);
    onChange({ drawn: [...drawn, { name, ...place }] });
    setWritten({ name: '', coordinates: '' });
  };
  return (
    <section className="choices" aria-labelledby="own-title">
      <h2 id="own-title" className="panel-title">
        {siteWords.own}
      </h2>
      {drawn.length > 0 && (
        <ul className="candidate-list">
          {drawn.map((place, i) => (
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
      )}
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
          <form className="own-form" aria-label={siteWords.own} onSubmit={add}>
            <div className="field-pair">
              <TextField
                label={siteWords.placeName}
                hint={siteWords.usualPlace(drawn.length + 1)}
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
              <p className="field-note" role="alert">
                {siteWords.coordinatesWrong}
              </p>
            )}
            <button type="submit" className="button" disabled={written.coordinates.trim() === ''}>
              {siteWords.add}
            </button>
          </form>
        </>
      ) : (
        <p className="field-note">{siteWords.noOwn}</p>
      )}
    </section>
  );
}
