import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Area } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { formatAreaKey } from '../choices/view';
import { Icon } from '../ui/Icon';
import { ErrorMessage } from '../ui/Message';
import { hitsText } from '../words/sentences';
import { levelWords, problemWords, words } from '../words/sv';
import { orderHits } from './hits';

interface Props {
  /** The division on the map: where an area exists in several editions this one is offered. */
  edition: string | null;
  /** Only areas within this one are found; null for all. */
  scope: string | null;
  onSelect: (area: Area) => void;
}

/** Finds an area of any level by name or code: a text field with a list (WAI-ARIA's combobox pattern). */
export function AreaSearch({ edition, scope, onSelect }: Props) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [input, list] = [useId(), useId()];
  const box = useRef<HTMLDivElement>(null);
  const asked = useDelayed(text.trim(), 150);
  const isAsking = isOpen && asked.length > 1;
  const answer = useResource<{ areas: Area[] }>(isAsking ? apiUrl('areas', { q: asked, within: scope, limit: 50 }) : null);
  const hits = answer.data ? orderHits(answer.data.areas, asked, edition) : [];
  const optionId = (i: number) => `${list}-${i}`;

  useEffect(() => setActive(-1), [asked]);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (area: Area | undefined) => {
    if (!area) return;
    onSelect(area);
    setText('');
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = hits.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(active >= last ? 0 : active + 1),
      ArrowUp: () => setActive(active <= 0 ? last : active - 1),
      Enter: () => choose(hits[Math.max(0, active)]),
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
        {words.search}
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
          placeholder={words.searchHint}
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
          <ul id={list} role="listbox" aria-label={words.search}>
            {hits.map((area, i) => (
              <li
                key={formatAreaKey(area)}
                id={optionId(i)}
                role="option"
                aria-selected={i === active}
                className="hit"
                onPointerDown={event => event.preventDefault()}
                onClick={() => choose(area)}
              >
                {area.label}
                <small>{whereText(area)}</small>
              </li>
            ))}
          </ul>
          {answer.loading && <p className="list-empty">{words.searching}</p>}
          {answer.data && hits.length === 0 && <p className="list-empty">{words.searchNone}</p>}
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
