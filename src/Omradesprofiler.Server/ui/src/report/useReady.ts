import { useEffect, type RefObject } from 'react';

const quietMilliseconds = 300;

/**
 * Says on the document when the page is whole: nothing in it waits for an answer and nothing has changed for a moment
 * (`data-report="ready"`), or why it never will be (`data-report="failed"`). Who prints by program waits for it.
 */
export function useReady(page: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const root = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      root.dataset.report = 'waiting';
      timer = setTimeout(() => void document.fonts.ready.then(tell), quietMilliseconds);
    };
    const tell = () => {
      if (!page.current) return;
      if (page.current.querySelector('[role="alert"]')) root.dataset.report = 'failed';
      else if (!page.current.querySelector('[aria-busy="true"], [data-pending]')) root.dataset.report = 'ready';
    };
    const observer = new MutationObserver(look);
    observer.observe(page.current!, { childList: true, subtree: true, attributes: true, characterData: true });
    look();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      delete root.dataset.report;
    };
  }, [page]);
}
