/** Whether a click on a link is for this page: with a key held it opens elsewhere, as the browser does it. */
export const isPlainClick = (event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }) =>
  !event.ctrlKey && !event.metaKey && !event.shiftKey;
