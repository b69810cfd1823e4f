import * as en from './en/standout';
import { inLanguage } from './language';
import * as sv from './sv/standout';

/** What differs in an area and how sure it is, in sentences made by rule. */
export const { standoutWords, countsText, differenceTexts, uncertainText } = inLanguage({ ...sv }, { ...en });
