import * as en from './en/common';
import { inLanguage } from './language';
import * as sv from './sv/common';

/** The words that many parts of the page say. Those of one part are in a file of its own, in each of the languages. */
export const {
  words,
  compareWords,
  spineWords,
  showWords,
  statisticWords,
  clusterWords,
  clusterHelp,
  problemWords,
  levelWords,
  statusText,
  basisWords,
  directionWords,
  divergingWords,
  sexText,
  ageText,
} = inLanguage(sv, en);
