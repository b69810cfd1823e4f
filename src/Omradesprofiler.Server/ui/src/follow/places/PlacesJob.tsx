import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/schemas';
import type { CareCenters } from '../../api/care';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { placeName } from '../../choices/ChoicePanel';
import { editionAt, formatAreaKey, scopeOf } from '../../choices/view';
import { plain, Segments } from '../../responsibility/fields';
import { Faults } from '../../responsibility/Faults';
import { AreaSearch } from '../../search/AreaSearch';
import { CopyLink } from '../../siting/CopyLink';
import { SourceLine } from '../../siting/SourceLine';
import { ErrorMessage, Message } from '../../ui/Message';
import { Picker } from '../../ui/Picker';
import { number } from '../../words/numbers';
import { placeWords as words } from '../../words/places';
import { followWords } from '../../words/follow';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { Handout } from './Handout';
import { KindList } from './KindList';
import { NearChoice } from './NearChoice';
import { nearbyQuery, originOf, pointText } from './origin';
import { PickedPlace } from './PickedPlace';
import { PlacesLegend } from './PlacesLegend';
import { placesPicture } from './placesPicture';
import { PlacesTable } from './PlacesTable';
import { useNearReveal } from './useNearReveal';

type Nearby = Schemas['PlacesNearbyAnswer'];

const walks = [5, 10, 15, 20, 30];
const usualWalk = 15;

/** What there is locally: on the map, near an area or a point, and what is lacking there. */
export function PlacesJob(props: FollowProps) {
  const { snapshot, address, change } = props;
  const kinds = useResource<Schemas['PlaceKindList']>(apiUrl('places/kinds'));
  const kind = kinds.data?.kinds.find(one => one.id === address.kind);
  const clinics = useResource<CareCenters>(apiUrl('care-centers')).data?.careCenters ?? [];
  const isEmpty = kinds.data?.total === 0;
  const list = useResource<Schemas['PlaceList']>(
    kinds.data && !isEmpty ? apiUrl('places', { kind: kind?.id, limit: 10000 }) : null,
  );
  const origin = originOf(address);
  const minutes = walks.find(one => String(one) === address.radius) ?? usualWalk;
  const query = origin && { ...nearbyQuery(origin), minutes, kind: kind?.id };
  const nearby = useResource<Nearby>(query && !isEmpty ? apiUrl('places/nearby', query) : null);
  const edition = editionAt(snapshot, 'deso', '9999');
  const { areas, ...division } = useAreas(snapshot, 'deso', edition);
  const places = list.data?.places;
  const lat = origin?.kind === 'point' ? origin.lat : null;
  const lon = origin?.kind === 'point' ? origin.lon : null;
  const picture = useMemo(
    () =>
      areas && places
        ? placesPicture({
            areas,
            edition,
            places,
            nearby: nearby.data,
            origin: lat === null || lon === null ? null : { kind: 'point', lat, lon },
            picked: address.site,
          })
        : null,
    [areas, edition, places, nearby.data, lat, lon, address.site],
  );
  const [isPlacing, setPlacing] = useState(false);
  const reveal = useNearReveal(areas, nearby.data);
  const picked = places?.find(one => one.id === address.site);
  const pick = (id: string) => change({ site: id === address.site ? '' : id }, 'replace');
  const setPoint = (at: { lon: number; lat: number }) =>
    change({ drawn: pointText(words.pointName, at), area: '', clinic: '', site: '' });
  const failed = [kinds, list, division].find(one => one.error);
  const place = placeName(snapshot);
  const title = nearby.data
    ? nearby.data.title
    : kind
      ? words.kindTitle(kind.plural, kind.places, place)
      : words.title(place);
  return (
    <FollowFrame
      {...props}
      title={title}
      finding={nearby.data ? nearby.data.texts[0] : kinds.data && !isEmpty ? words.count(kinds.data.total) : undefined}
      swedishParts={[nearby.data?.title, nearby.data?.texts[0], kind?.plural]}
      csv={
        isEmpty || !kinds.data
          ? null
          : nearby.data
            ? apiUrl('places/nearby', { ...query, format: 'csv' })
            : apiUrl('places', { kind: kind?.id, format: 'csv' })
      }
      geojson={
        isEmpty || !kinds.data
          ? null
          : nearby.data
            ? apiUrl('places/nearby', { ...query, format: 'geojson' })
            : apiUrl('places', { kind: kind?.id, format: 'geojson' })
      }
      choices={
        isEmpty ? (
          <Message title={words.none}>{words.noneAdvice}</Message>
        ) : (
          <div className="choices">
            {kinds.data && (
              <Picker
                label={words.kind}
                value={kind?.id ?? ''}
                onChange={id => change({ kind: id, site: '' })}
                groups={[...plain([['', words.everyKind]]), ...kindGroups(kinds.data.kinds)]}
              />
            )}
            <AreaSearch
              edition={edition}
              scope={scopeOf(snapshot)}
              onSelect={found => change({ area: formatAreaKey(found), drawn: '', clinic: '', site: '' })}
            />
            {clinics.length > 0 && (
              <Picker
                label={words.clinic}
                value={origin?.kind === 'clinic' ? origin.id : ''}
                onChange={clinic => change({ clinic, area: '', drawn: '', site: '' })}
                groups={plain([['', words.noClinic], ...clinics.map(one => [one.id, one.name] as [string, string])])}
              />
            )}
            <NearChoice
              isPlacing={isPlacing}
              onPlacing={setPlacing}
              onPoint={setPoint}
              onClear={origin && (() => change({ area: '', drawn: '', clinic: '' }))}
            />
            {origin && (
              <Segments
                label={words.minutes}
                value={String(minutes)}
                options={walks.map(one => [String(one), number(one)])}
                onChange={radius => change({ radius: radius === String(usualWalk) ? '' : radius }, 'replace')}
              />
            )}
            {nearby.error && <Faults what={words.nearbyFailed} error={nearby.error} />}
            <div className="side-actions">
              <CopyLink />
            </div>
          </div>
        )
      }
      legend={isEmpty ? null : <PlacesLegend isNear={nearby.data !== undefined} isPoint={origin?.kind === 'point'} />}
      picture={picture}
      describe={code => <p className="tooltip-name">{areas?.find(area => area.code === code)?.label ?? code}</p>}
      answer={{
        data: undefined,
        error: failed?.error,
        loading: [kinds, list, division, nearby].some(one => one.loading),
        retry: failed?.retry ?? (() => {}),
      }}
      map={{
        reveal,
        selected: origin?.kind === 'area' ? origin.area : null,
        isPlacing,
        onPlace: at => {
          setPlacing(false);
          if (at) setPoint({ lon: at.lng, lat: at.lat });
        },
        onSelect: code =>
          change({ area: code ? formatAreaKey({ level: 'deso', code, edition }) : '', drawn: '', clinic: '', site: '' }),
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
      footer={
        list.data && (
          <SourceLine
            parts={[...list.data.licences, nearby.data?.walk ?? '']}
            method={[nearby.data?.limits ?? '', ...(nearby.data?.texts.slice(-1) ?? [])]}
          />
        )
      }
      panel={
        kinds.data && !isEmpty
          ? {
              eyebrow: followWords.places,
              title: nearby.data ? nearby.data.from.name : words.title(place),
              content: (
                <>
                  {picked && <PickedPlace place={picked} onClose={() => pick(picked.id)} />}
                  {nearby.data && query ? (
                    <Handout
                      answer={nearby.data}
                      picked={address.site}
                      onPick={pick}
                      textUrl={apiUrl('places/nearby', { ...query, format: 'text' })}
                    />
                  ) : (
                    <KindList
                      kinds={kinds.data.kinds}
                      chosen={kind?.id}
                      onKind={id => change({ kind: id, site: '' })}
                      onIndicator={indicator => change({ job: '', indicator, show: '' })}
                    />
                  )}
                </>
              ),
            }
          : failed?.error
            ? {
                eyebrow: followWords.places,
                title: words.title(place),
                content: <ErrorMessage what={words.failed} error={failed.error} retry={failed.retry} />,
              }
            : null
      }
    />
  );
}

const kindGroups = (kinds: Schemas['PlaceKindResponse'][]) =>
  [...Map.groupBy(kinds.filter(one => one.places > 0), one => one.group)].map(([title, some]) => ({
    title,
    choices: some.map(({ id, name, places }) => ({ id, label: words.kindCount(name, places), isSwedish: true })),
  }));
