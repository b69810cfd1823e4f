import { useEffect, useRef } from 'react';
import { shellWords } from '../words/shell';

/** The first stop of the keyboard: past the rail and the choices, to the heading of what is shown. */
export function SkipLink() {
  return (
    <a
      className="skip-link"
      href="#innehall"
      onClick={event => {
        event.preventDefault();
        focusHeading();
      }}
    >
      {shellWords.skip}
    </a>
  );
}

/** Puts the focus where reading goes on; false where there is no heading yet. */
export function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main:not(.job-wait) h1');
  if (!heading?.checkVisibility()) return false;
  heading.tabIndex = -1;
  heading.focus();
  return true;
}

const tryMilliseconds = 100;
const mostTries = 30;

/**
 * A link that goes away with its page takes the focus with it: then the new page's heading gets it, when there is one.
 */
export function useFocusAfterJump(place: string) {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    let tries = 0;
    const timer = setInterval(() => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (!isLost || focusHeading() || ++tries === mostTries) clearInterval(timer);
    }, tryMilliseconds);
    return () => clearInterval(timer);
  }, [place]);
}
