import type { Schemas } from '../../api/schemas';
import { Icon } from '../../ui/Icon';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { number } from '../../words/numbers';
import { placeWords as words } from '../../words/places';
import { shareText } from '../../words/siting';
import { PlaceFacts } from './PlaceFacts';

interface Props {
  answer: Schemas['PlacesNearbyAnswer'];
  picked: string | undefined;
  onPick: (id: string) => void;
  textUrl: string;
}

/** What is near, to be printed and handed to somebody: each place with its walk, its hours and its contact. */
export function Handout({ answer, picked, onPick, textUrl }: Props) {
  const groups = Map.groupBy(
    answer.places.map((one, i) => ({ ...one, index: i })),
    one => one.place.kindName,
  );
  return (
    <div className="handout">
      <section className="panel-section">
        <ul className="said" {...swedish}>
          {answer.texts.map(text => <li key={text}>{text}</li>)}
        </ul>
        <div className="side-actions handout-actions">
          <button type="button" className="button" onClick={() => print()}>
            {followWords.print}
          </button>
          <a className="button" href={textUrl} download>
            <Icon name="download" />
            {followWords.text}
          </a>
        </div>
      </section>
      <section className="panel-section" aria-labelledby="list-title">
        <h3 id="list-title">{words.list}</h3>
        {answer.places.length === 0 && <p>{words.nothing}</p>}
        {[...groups].map(([kind, places]) => (
          <div key={kind}>
            <h4 {...swedish}>{kind}</h4>
            <ul className="site-list">
              {places.map(one => (
                <NearRow
                  key={one.place.id}
                  near={one}
                  mark={one.index + 1}
                  isPicked={one.place.id === picked}
                  onPick={onPick}
                />
              ))}
            </ul>
          </div>
        ))}
      </section>
      {answer.missing.length > 0 && (
        <section className="panel-section" aria-labelledby="missing-title">
          <h3 id="missing-title">{words.missing}</h3>
          <p {...swedish}>{answer.missing.join(', ')}.</p>
        </section>
      )}
      <section className="panel-section" {...swedish}>
        <p className="field-note">{answer.walk}</p>
        <p className="field-note">{answer.limits}</p>
        {answer.licences.map(text => (
          <p key={text} className="field-note">
            {text}
          </p>
        ))}
      </section>
    </div>
  );
}

interface RowProps {
  near: Props['answer']['places'][number];
  mark: number;
  isPicked: boolean;
  onPick: (id: string) => void;
}

/** A place with its number on the map, the walk to it, and what is known of it. */
const NearRow = ({ near: { place, minutes, meters, share }, mark, isPicked, onPick }: RowProps) => (
  <li className="handout-row" data-picked={isPicked || undefined}>
    <span className="site-mark" aria-hidden="true">
      {mark}
    </span>
    <div>
      <button type="button" className="link" {...swedish} onClick={() => onPick(place.id)}>
        {place.name}
      </button>
      <small>
        {words.walk(
          words.minutesShort(number(minutes)),
          words.meters(meters),
          share === null ? null : shareText(share),
        )}
      </small>
      <PlaceFacts place={place} />
    </div>
  </li>
);
