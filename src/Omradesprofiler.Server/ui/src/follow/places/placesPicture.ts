import type { Schemas } from '../../api/schemas';
import type { Area } from '../../api/types';
import type { Picture, SitePoint } from '../../map/picture';
import { placeWords } from '../../words/places';
import { colours } from '../interventions/interventionPicture';
import type { Origin } from './origin';

interface Input {
  areas: Area[];
  edition: string | null;
  places: Schemas['PlaceResponse'][];
  nearby: Schemas['PlacesNearbyAnswer'] | undefined;
  origin: Origin | null;
  picked: string | undefined;
}

/** The places as points with names; those that are near are numbered as in the list. */
export function placesPicture({ areas, edition, places, nearby, origin, picked }: Input): Picture {
  const indexOf = new Map(nearby?.places.map((one, i) => [one.place.id, i]));
  const pointOf = (place: Schemas['PlaceResponse']): SitePoint => {
    const index = indexOf.get(place.id);
    return {
      id: place.id,
      name: place.name,
      position: [place.longitude, place.latitude],
      kind: index === undefined ? 'candidate' : 'drawn',
      mark: index === undefined ? '' : String(index + 1),
      isPicked: place.id === picked,
    };
  };
  const near = nearby?.places.map(one => one.place) ?? [];
  const others = places.filter(place => !indexOf.has(place.id));
  return {
    view: { level: 'deso', edition, period: '9999' },
    areas,
    values: areas.map(({ code }) => ({ area: { code }, status: 'published' as const, uncertain: false })),
    scheme: {
      kind: 'categories',
      classes: [{ from: null, to: null, label: '', colour: colours.others, count: areas.length }],
      classOf: new Map(areas.map(({ code }) => [code, 0])),
    },
    sites: {
      points: [
        ...others.map(pointOf),
        ...near.map(pointOf),
        ...(origin?.kind === 'point'
          ? [
              {
                id: 'origin',
                name: placeWords.pointName,
                position: [origin.lon, origin.lat] as const,
                kind: 'chosen' as const,
                mark: '×',
                isPicked: false,
              },
            ]
          : []),
      ],
      lines: [],
      reach: null,
    },
  };
}
