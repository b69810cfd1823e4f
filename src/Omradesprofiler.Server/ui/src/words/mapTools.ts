import * as en from './en/mapTools';
import { inLanguage } from './language';
import * as sv from './sv/mapTools';

export const { mapWords, pictureWords } = inLanguage(
  { mapWords: sv.mapWords, pictureWords: sv.pictureWords },
  { mapWords: en.mapWords, pictureWords: en.pictureWords },
);
