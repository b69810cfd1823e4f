import { useMemo, useState } from 'react';
import { placeName } from '../../choices/ChoicePanel';
import { formatAreaKey } from '../../choices/view';
import { SourceLine } from '../../siting/SourceLine';
import { placeWords as words } from '../../words/places';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { pointText } from './origin';
import { PlaceChoices } from './PlaceChoices';
import { placesContent } from './placesContent';
import { PlacesLegend } from './PlacesLegend';
import { placesPicture } from './placesPicture';
import { PlacesTable } from './PlacesTable';
import { useNearReveal } from './useNearReveal';
import { usePlaces, type LocalPlaces } from './usePlaces';

/** What there is locally: on the map, near an area or a point, and what is lacking there. */
export function PlacesJob(props: FollowProps) {
  const { snapshot, address, change } = props;
  const local = usePlaces(props);
  const { kind, places, origin, nearby, edition, areas } = local;
  const picture = usePicture(local, address.site);
  const [isPlacing, setPlacing] = useState(false);
  const reveal = useNearReveal(areas, nearby.data);
  const pick = (id: string) => change({ site: id === address.site ? '' : id }, 'replace');
  const setPoint = (at: { lon: number; lat: number }) =>
    change({ drawn: pointText(words.pointName, at), area: '', clinic: '', site: '' });
  const selectArea = (code: string | null) =>
    change({ area: code ? formatAreaKey({ level: 'deso', code, edition }) : '', drawn: '', clinic: '', site: '' });
  const place = placeName(snapshot);
  return (
    <FollowFrame
      {...props}
      {...saidOf(local, place)}
      swedishParts={[kind?.plural]}
      csv={local.file('csv')}
      geojson={local.file('geojson')}
      choices={
        <PlaceChoices {...props} local={local} isPlacing={isPlacing} onPlacing={setPlacing} onPoint={setPoint} />
      }
      legend={
        local.isEmpty ? null : <PlacesLegend isNear={nearby.data !== undefined} isPoint={origin?.kind === 'point'} />
      }
      picture={picture}
      describe={code => <p className="tooltip-name">{areas?.find(area => area.code === code)?.label ?? code}</p>}
      answer={local.answer}
      map={{
        reveal,
        selected: origin?.kind === 'area' ? origin.area : null,
        isPlacing,
        onPlace: at => {
          setPlacing(false);
          if (at) setPoint({ lon: at.lng, lat: at.lat });
        },
        onSelect: selectArea,
        onClinic: id => id !== 'origin' && pick(id),
      }}
      table={
        places ? (
          <PlacesTable
            places={places}
            nearby={nearby.data}
            picked={address.site}
            onPick={pick}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={local.licences && <PlacesSource licences={local.licences} nearby={nearby.data} />}
      panel={placesContent({ ...props, local, place, onPick: pick })}
    />
  );
}

/** What is near; else what there is of the kind. */
function saidOf({ nearby, kind, kinds, hasPlaces }: LocalPlaces, place: string) {
  if (nearby.data) {
    const { from, places, minutes, kinds: near } = nearby.data;
    const found = near.filter(one => one.places > 0).length;
    return {
      title: words.nearTitle(from.name),
      finding: words.nearFinding(places.length, found, minutes, from.people !== null),
    };
  }
  return {
    title: kind ? words.kindTitle(kind.plural, kind.places, place) : words.title(place),
    finding: kinds && hasPlaces ? words.count(kinds.total) : undefined,
  };
}

function usePicture({ areas, edition, places, nearby, origin }: LocalPlaces, picked: string | undefined) {
  const lat = origin?.kind === 'point' ? origin.lat : null;
  const lon = origin?.kind === 'point' ? origin.lon : null;
  return useMemo(() => {
    if (!areas || !places) return null;
    const point = lat === null || lon === null ? null : ({ kind: 'point', lat, lon } as const);
    return placesPicture({ areas, edition, places, nearby: nearby.data, origin: point, picked });
  }, [areas, edition, places, nearby.data, lat, lon, picked]);
}

interface SourceProps {
  licences: NonNullable<LocalPlaces['licences']>;
  nearby: LocalPlaces['nearby']['data'];
}

const PlacesSource = ({ licences, nearby }: SourceProps) => (
  <SourceLine
    parts={[...licences, nearby?.walk ?? '']}
    method={[nearby?.limits ?? '', ...(nearby?.texts.slice(-1) ?? [])]}
  />
);
