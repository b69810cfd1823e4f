import type { Isochrones } from '../api/siting';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { drawnCode, type Question } from './question';
import type { Travel } from './useTravel';

/** The land within some minutes of the place that is looked at; nothing where the times come from a file. */
export function useReachOf(travel: Travel | null, question: Question, picked: string | undefined) {
  const place = picked && travel ? placeOf(travel, question, picked) : undefined;
  const canDraw = travel?.options.find(one => one.id === question.option)?.canDraw ?? false;
  const answer = useResource<Isochrones>(
    place && canDraw
      ? apiUrl('isochrones', { lon: place.lon, lat: place.lat, option: question.option, minutes: '5,10,20' })
      : null,
  );
  return { ...answer, canDraw };
}

/** Where a place is, whatever kind of place. */
export function placeOf(travel: Travel, question: Question, code: string) {
  const candidate = travel.candidates.find(one => one.code === code);
  if (candidate) return { name: candidate.name, lon: candidate.longitude, lat: candidate.latitude };
  const clinic = travel.clinics.find(one => one.id === code);
  if (clinic?.place) return { name: clinic.name, lon: clinic.place.longitude, lat: clinic.place.latitude };
  return question.drawn.find((_, i) => drawnCode(i) === code);
}
