import { language } from '../words/language';

/** For an element with a text that the server has written: it is in Swedish whatever the page's language is. */
export const swedish = language === 'sv' ? {} : ({ lang: 'sv' } as const);
