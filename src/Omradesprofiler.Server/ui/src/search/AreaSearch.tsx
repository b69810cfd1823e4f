import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Area } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { Address } from '../choices/address';
import { formatAreaKey, type AreaKey } from '../choices/view';
import { Icon } from '../ui/Icon';
import { ErrorMessage } from '../ui/Message';
import { searchWords } from '../words/search';
import { hitsText } from '../words/sentences';
import { levelWords, problemWords, words } from '../words/sv';
import { areaAt } from './areaAt';
import { orderHits } from './hits';
import { useMore, type Found, type Position } from './more';

interface Props {
  /** The division on the map: where an area exists in several editions this one is offered. */
  edition: string | null;
  /** Only areas within this one are found; null for all. */
  scope: string | null;
  onSelect: (area: AreaKey) => void;
  /** Where given, clinics, towns, local places and coordinates are found too, and this goes to what they lead to. */
  onGo?: (part: Partial<Address>) => void;
}

/** So many areas come first where there is something else too. */
const mostAreas = 8;

/**
 * Finds an area of any level by name or code, and where asked also clinics, places and positions: a text field with a list
 * (WAI-ARIA's combobox pattern).
 */
export function AreaSearch({ edition, scope, onSelect, onGo }: Props) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [input, list] = [useId(), useId()];
  const box = useRef<HTMLDivElement>(null);
  const asked = useDelayed(text.trim(), 150);
  const isAsking = isOpen && asked.length > 1;
  const answer = useResource<{ areas: Area[] }>(isAsking ? apiUrl('areas', { q: asked, within: scope, limit: 50 }) : null);
  const more = useMore(isAsking && onGo ? asked : null, scope);
  const [isNowhere, setNowhere] = useState(false);
  const found = answer.data ? orderHits(answer.data.areas, asked, edition) : [];
  const areas = found.slice(0, more.length > 0 ? mostAreas : found.length).map(ofArea);
  const isPoint = more[0]?.title === searchWords.point;
  const ofAreas = areas.length > 0 ? [{ title: searchWords.areas, found: areas }] : [];
  const groups = isPoint ? more : [...ofAreas, ...more];
  const hits = groups.flatMap(({ found }) => found);
  const label = onGo ? searchWords.label : words.search;
  const optionId = (i: number) => `${list}-${i}`;

  useEffect(() => {
    setActive(-1);
    setNowhere(false);
  }, [asked]);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const leave = () => {
    setText('');
    close();
  };
  const choose = async (hit: Hit | undefined) => {
    if (!hit) return;
    if ('code' in hit.leads) onSelect(hit.leads);
    else if (!isPosition(hit.leads)) onGo?.(hit.leads);
    else {
      const area = await areaAt(hit.leads, editionOfDeso(edition)).catch(() => null);
      if (!area) return setNowhere(true);
      onSelect(area);
    }
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = hits.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(active >= last ? 0 : active + 1),
      ArrowUp: () => setActive(active <= 0 ? last : active - 1),
      Enter: () => void choose(hits[Math.max(0, active)]),
      Escape: close,
    };
    const move = moves[event.key];
    if (!move || !isAsking) return;
    event.preventDefault();
    move();
  };

  return (
    <div className="field" role="search">
      <label className="field-label" htmlFor={input}>
        {label}
      </label>
      <div className="search" ref={box}>
        <Icon name="search" />
        <input
          id={input}
          className="search-input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          placeholder={onGo ? searchWords.hint : words.searchHint}
          value={text}
          aria-expanded={isAsking}
          aria-autocomplete="list"
          aria-controls={isAsking ? list : undefined}
          aria-activedescendant={active >= 0 && hits[active] ? optionId(active) : undefined}
          onChange={event => {
            setText(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="visually-hidden" role="status">
        {isAsking && answer.data ? hitsText(hits.length) : ''}
      </span>
      {isAsking && (
        <Popup anchor={box}>
          <div id={list} role="listbox" aria-label={label}>
            {groups.map(({ title, found }) => (
              <div key={title} role="group" aria-label={title}>
                {groups.length > 1 && (
                  <p className="hit-group" aria-hidden="true">
                    {title}
                  </p>
                )}
                {found.map(hit => (
                  <div
                    key={hit.key}
                    id={optionId(hits.indexOf(hit))}
                    role="option"
                    aria-selected={hits.indexOf(hit) === active}
                    className="hit"
                    onPointerDown={event => event.preventDefault()}
                    onClick={() => void choose(hit)}
                  >
                    {hit.label}
                    <small>{hit.where}</small>
                  </div>
                ))}
              </div>
            ))}
          </div>
          {isNowhere && (
            <p className="list-empty" role="alert">
              {searchWords.nowhere}
            </p>
          )}
          {answer.loading && <p className="list-empty">{words.searching}</p>}
          {answer.data && hits.length === 0 && <p className="list-empty">{onGo ? searchWords.none : words.searchNone}</p>}
          {answer.error && <ErrorMessage what={problemWords.search} error={answer.error} retry={answer.retry} />}
        </Popup>
      )}
    </div>
  );
}

/** Laid over the page beside its field, below it or above it, where there is more room. */
function Popup({ anchor, children }: { anchor: React.RefObject<HTMLElement | null>; children: React.ReactNode }) {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = anchor.current!.getBoundingClientRect();
    const [above, below] = [field.top - 16, innerHeight - field.bottom - 16];
    const style = popup.current!.style;
    style.left = `${field.left}px`;
    style.minWidth = `${field.width}px`;
    style.maxHeight = `${Math.min(440, Math.max(above, below))}px`;
    if (below >= 240 || below >= above) style.top = `${field.bottom + 4}px`;
    else style.bottom = `${innerHeight - field.top + 4}px`;
  }, [anchor]);
  return (
    <div ref={popup} className="popup">
      {children}
    </div>
  );
}

type Hit = Omit<Found, 'leads'> & { leads: Found['leads'] | Area };

const ofArea = (area: Area): Hit => ({
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

function useDelayed(text: string, milliseconds: number): string {
  const [delayed, setDelayed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return delayed;
}
