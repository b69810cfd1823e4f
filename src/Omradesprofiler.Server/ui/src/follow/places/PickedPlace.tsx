import type { Schemas } from '../../api/schemas';
import { Icon } from '../../ui/Icon';
import { swedish } from '../../ui/swedish';
import { placeWords as words } from '../../words/places';
import { PlaceFacts } from './PlaceFacts';

type Place = Schemas['PlaceResponse'];

/** The place that was pressed on the map or in the table. */
export function PickedPlace({ place, onClose }: { place: Place; onClose: () => void }) {
  return (
    <section className="picked-place picked-area" aria-labelledby="place-title">
      <header>
        <h3 id="place-title" {...swedish}>
          {place.name}
        </h3>
        <button type="button" className="icon-button" aria-label={words.close} title={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="handout-row">
        <div>
          <small {...swedish}>{[place.kindName, place.municipalityName].filter(Boolean).join(', ')}</small>
          <PlaceFacts place={place} />
        </div>
      </div>
    </section>
  );
}
