import type { Schemas } from '../../api/schemas';
import { swedish } from '../../ui/swedish';
import { placeWords as words } from '../../words/places';

/** When it is open and how it is reached, and who says so. */
export function PlaceFacts({ place }: { place: Schemas['PlaceResponse'] }) {
  const [source] = place.sources;
  return (
    <>
      {place.opening && (
        <small>
          {words.opening}: <span {...swedish}>{place.opening}</span>
        </small>
      )}
      <small className="contact">
        {place.telephone && <a href={`tel:${place.telephone.replace(/[^\d+]/g, '')}`}>{place.telephone}</a>}
        {place.email && <a href={`mailto:${place.email}`}>{place.email}</a>}
        {place.web && (
          <a href={place.web} rel="noreferrer">
            {place.web.replace(/^https?:\/\//, '')}
          </a>
        )}
      </small>
      {source && (
        <small>
          {words.source}: <span {...swedish}>{source.title}</span>
          {source.date && `, ${words.checked(source.date)}`}
        </small>
      )}
    </>
  );
}
