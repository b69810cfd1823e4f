import * as en from './en/mapTools';
import { inLanguage } from './language';
import * as sv from './sv/mapTools';

export const { mapWords, pictureWords, toolWords, timeWords, pairWords, swarmWords } = inLanguage(
  {
    mapWords: sv.mapWords,
    pictureWords: sv.pictureWords,
    toolWords: sv.toolWords,
    timeWords: sv.timeWords,
    pairWords: sv.pairWords,
    swarmWords: sv.swarmWords,
  },
  {
    mapWords: en.mapWords,
    pictureWords: en.pictureWords,
    toolWords: en.toolWords,
    timeWords: en.timeWords,
    pairWords: en.pairWords,
    swarmWords: en.swarmWords,
  },
);
