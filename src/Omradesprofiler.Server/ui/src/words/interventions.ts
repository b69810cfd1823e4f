import * as en from './en/interventions';
import { inLanguage } from './language';
import * as sv from './sv/interventions';

export const { interventionWords } = inLanguage(
  { interventionWords: sv.interventionWords },
  { interventionWords: en.interventionWords },
);
