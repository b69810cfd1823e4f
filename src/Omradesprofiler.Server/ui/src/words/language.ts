import { parseAddress } from '../choices/address';

type Language = 'sv' | 'en';

/**
 * The page speaks Swedish, or English where the address says so. Another language is another page: it is loaded anew.
 */
export const language: Language = parseAddress(location.search).lang === 'en' ? 'en' : 'sv';

/** The same words in the page's language. The Swedish ones decide what there is to say; English must say all of it. */
export const inLanguage = <T>(swedish: T, english: Same<NoInfer<T>>): Same<T> =>
  language === 'en' ? english : (swedish as Same<T>);

/** The same form with other texts. */
export type Same<T> = T extends string
  ? string
  : T extends (...given: infer G) => infer R
    ? (...given: G) => Same<R>
    : T extends object
      ? { [K in keyof T]: Same<T[K]> }
      : T;
