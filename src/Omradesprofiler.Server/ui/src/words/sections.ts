import * as en from './en/sections';
import { inLanguage } from './language';
import * as sv from './sv/sections';

/** The parts of an area's profile. */
export const {
  sectionWords,
  pyramidText,
  largestText,
  regsoListedText,
  meanTimeText,
  metersText,
  inequalityText,
} = inLanguage(sv, en);
