import * as en from './en/downloads';
import { inLanguage } from './language';
import * as sv from './sv/downloads';

/** What can be taken home, and as what. */
export const { downloadWords } = inLanguage(
  { downloadWords: sv.downloadWords },
  { downloadWords: en.downloadWords },
);
