import { useEffect, useState } from 'react';
import type { Area } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { Address } from '../choices/address';
import { formatAreaKey, type AreaKey } from '../choices/view';
import { ErrorMessage } from '../ui/Message';
import { searchWords } from '../words/search';
import { levelWords, problemWords, words } from '../words/sv';
import { areaAt } from './areaAt';
import type { Hit } from './HitList';
import { orderHits } from './hits';
import { useMore, type Found, type Position } from './more';
import { SearchField } from './SearchField';
import { useTyped } from './useTyped';

interface Props {
  /** The division on the map: where an area exists in several editions this one is offered. */
  edition: string | null;
  /** Only areas within this one are found; null for all. */
  scope: string | null;
  onSelect: (area: AreaKey) => void;
  /** Where given, clinics, towns, local places and coordinates are found too, and this goes to what they lead to. */
  onGo?: (part: Partial<Address>) => void;
}

type Leading = Hit & { leads: Found['leads'] | Area };

/** So many areas come first where there is something else too. */
const mostAreas = 8;
const leastLetters = 2;

/** Finds an area of any level by name or code, and where asked also clinics, places and positions. */
export function AreaSearch({ edition, scope, onSelect, onGo }: Props) {
  const typed = useTyped(leastLetters);
  const { asked, isAsking } = typed;
  const { answer, groups } = useHits(isAsking ? asked : null, edition, scope, onGo !== undefined);
  const [isNowhere, setNowhere] = useState(false);
  useEffect(() => setNowhere(false), [asked]);
  const choose = async ({ leads }: Leading) => {
    if ('code' in leads) onSelect(leads);
    else if (!isPosition(leads)) onGo?.(leads);
    else {
      const area = await areaAt(leads, editionOfDeso(edition)).catch(() => null);
      if (!area) return setNowhere(true);
      onSelect(area);
    }
    typed.leave();
  };
  const isNothing = answer.data !== undefined && groups.length === 0;
  return (
    <SearchField
      label={onGo ? searchWords.label : words.search}
      hint={onGo ? searchWords.hint : words.searchHint}
      typed={typed}
      groups={groups}
      isAnswered={answer.data !== undefined}
      onChoose={hit => void choose(hit)}
    >
      {isNowhere && (
        <p className="list-empty" role="alert">
          {searchWords.nowhere}
        </p>
      )}
      {answer.loading && <p className="list-empty">{words.searching}</p>}
      {isNothing && <p className="list-empty">{onGo ? searchWords.none : words.searchNone}</p>}
      {answer.error && <ErrorMessage what={problemWords.search} error={answer.error} retry={answer.retry} />}
    </SearchField>
  );
}

/** The areas first, then the rest; where a position was written that is all. Null asks for nothing. */
function useHits(asked: string | null, edition: string | null, scope: string | null, isAll: boolean) {
  const answer = useResource<{ areas: Area[] }>(asked && apiUrl('areas', { q: asked, within: scope, limit: 50 }));
  const more = useMore(isAll ? asked : null, scope);
  const found = answer.data ? orderHits(answer.data.areas, asked ?? '', edition) : [];
  const areas = found.slice(0, more.length > 0 ? mostAreas : found.length).map(ofArea);
  const isPoint = more[0]?.title === searchWords.point;
  const ofAreas = areas.length > 0 ? [{ title: searchWords.areas, found: areas }] : [];
  return { answer, groups: isPoint ? more : [...ofAreas, ...more] };
}

const ofArea = (area: Area): Leading => ({
  key: formatAreaKey(area),
  label: area.label,
  where: whereText(area),
  leads: area,
});

const isPosition = (leads: Found['leads']): leads is Position => 'lon' in leads;

/** The map's RegSO 2020 goes with DeSO 2018; where it has no edition the newest is meant. */
const editionOfDeso = (edition: string | null) => (edition !== null && edition < '2025' ? '2018' : '2025');

const whereText = (area: Area) =>
  [
    [levelWords[area.level].one, area.edition].filter(Boolean).join(' '),
    area.level === 'municipality' || area.level === 'county' ? area.code : area.municipalityName,
  ]
    .filter(Boolean)
    .join(' · ');
