import * as en from './en/indices';
import { inLanguage } from './language';
import * as sv from './sv/indices';

export const { indexWords, transformWords } = inLanguage(
  { indexWords: sv.indexWords, transformWords: sv.transformWords },
  { indexWords: en.indexWords, transformWords: en.transformWords },
);
