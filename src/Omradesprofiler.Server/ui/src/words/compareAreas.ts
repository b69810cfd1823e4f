import * as en from './en/compareAreas';
import { inLanguage } from './language';
import * as sv from './sv/compareAreas';

export const { compareAreasWords } = inLanguage(
  { compareAreasWords: sv.compareAreasWords },
  { compareAreasWords: en.compareAreasWords },
);
