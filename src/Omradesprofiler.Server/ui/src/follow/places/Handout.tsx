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
          {answer.texts.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <div className="side-actions handout-actions">
          <button type="button" className="button" onClick={() => print()}>
            {followWords.print}
          </button>
          <a className="button" href={textUrl} target="_blank" rel="noreferrer">
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
                <li key={one.place.id} className="handout-row" data-picked={one.place.id === picked || undefined}>
                  <span className="site-mark" aria-hidden="true">
                    {one.index + 1}
                  </span>
                  <div>
                    <button type="button" className="link" {...swedish} onClick={() => onPick(one.place.id)}>
                      {one.place.name}
                    </button>
                    <small>
                      {words.walk(
                        words.minutesShort(number(one.minutes)),
                        words.meters(one.meters),
                        one.share === null ? null : shareText(one.share),
                      )}
                    </small>
                    <PlaceFacts place={one.place} />
                  </div>
                </li>
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
