import { useMemo } from 'react';
import type { Siting } from '../api/siting';
import type { Indicator } from '../api/types';
import type { RequestNames } from '../words/siting';
import { questionFrom, questionOf, type Question } from './question';
import type { Travel } from './useTravel';
import { placeNames } from './WhereChoice';

/** The saved question, the same object as long as it is the same. */
export function useQuestion(siting: Siting | undefined, adopted: string): Question {
  const request = siting && JSON.stringify(siting.request);
  return useMemo(() => {
    const usual = questionOf({}, adopted);
    return request ? { ...usual, ...questionFrom(JSON.parse(request)) } : usual;
  }, [request, adopted]);
}

/** What the codes of a question are called, as far as it is known here. */
export function namesOf(indicators: Indicator[], travel: Travel | null): RequestNames {
  const places = placeNames(travel?.areas ?? []);
  return {
    option: id => travel?.options.find(one => one.id === id)?.label ?? id,
    indicator: id => indicators.find(one => one.id === id)?.title ?? id,
    area: code => places.get(code) ?? code,
  };
}
