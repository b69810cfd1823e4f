import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '../ui/Icon';
import { hitsText } from '../words/sentences';
import { HitList, optionId, type Hit, type HitGroup } from './HitList';
import { Popup } from './Popup';
import type { Typed } from './useTyped';

interface Props<T extends Hit> {
  label: string;
  hint: string;
  typed: Typed;
  groups: HitGroup<T>[];
  /** There is an answer, so that their number can be told. */
  isAnswered: boolean;
  onChoose: (hit: T) => void;
  /** What has been chosen before: it stands in the field until something else is written. */
  chosen?: string;
  /** What is said under the list. */
  children?: ReactNode;
}

/** A text field with a list of what was found (WAI-ARIA's combobox pattern). */
export function SearchField<T extends Hit>(props: Props<T>) {
  const { label, hint, typed, groups, onChoose, chosen } = props;
  const { asked, isAsking } = typed;
  const [input, list] = [useId(), useId()];
  const box = useRef<HTMLDivElement>(null);
  const hits = groups.flatMap(({ found }) => found);
  const { active, onKeyDown, rest } = useArrows(typed, hits, onChoose);
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which React would take for a clean-up.
    document.getElementById(optionId(list, active))?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);
  const close = () => {
    rest();
    if (chosen === undefined) typed.close();
    else typed.leave();
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
          placeholder={hint}
          value={typed.written ?? chosen ?? ''}
          aria-expanded={isAsking}
          aria-autocomplete="list"
          aria-controls={isAsking ? list : undefined}
          aria-activedescendant={active >= 0 && hits[active] ? optionId(list, active) : undefined}
          onChange={event => typed.write(event.target.value)}
          onFocus={event => {
            if (chosen) event.target.select();
            typed.open();
          }}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
      </div>
      <span className="visually-hidden" role="status">
        {isAsking && props.isAnswered && asked ? hitsText(hits.length) : ''}
      </span>
      {isAsking && (
        <Popup anchor={box}>
          <HitList id={list} label={label} groups={groups} active={active} onChoose={onChoose} />
          {props.children}
        </Popup>
      )}
    </div>
  );
}

/** Goes up and down the list from the field, round its ends; Enter takes the first where none is pointed at. */
function useArrows<T extends Hit>(typed: Typed, hits: T[], onChoose: (hit: T) => void) {
  const [active, setActive] = useState(-1);
  const rest = () => setActive(-1);
  useEffect(rest, [typed.asked]);
  const last = hits.length - 1;
  const moves: Record<string, () => void> = {
    ArrowDown: () => setActive(active >= last ? 0 : active + 1),
    ArrowUp: () => setActive(active <= 0 ? last : active - 1),
    Enter: () => {
      const hit = hits[Math.max(0, active)];
      if (hit) onChoose(hit);
    },
    Escape: () => {
      rest();
      typed.close();
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || !typed.isAsking) return;
    event.preventDefault();
    move();
  };
  return { active, onKeyDown, rest };
}
