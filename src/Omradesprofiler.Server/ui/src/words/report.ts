import * as en from './en/report';
import { inLanguage } from './language';
import * as sv from './sv/report';

/** What the printable pages say. */
export const { reportWords, locatorText, pageFootText } = inLanguage(
  {
    reportWords: sv.reportWords,
    locatorText: sv.locatorText,
    pageFootText: sv.pageFootText,
  },
  {
    reportWords: en.reportWords,
    locatorText: en.locatorText,
    pageFootText: en.pageFootText,
  },
);
