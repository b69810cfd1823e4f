import * as en from './en/drawn';
import { inLanguage } from './language';
import * as sv from './sv/drawn';

export const { drawnWords } = inLanguage({ drawnWords: sv.drawnWords }, { drawnWords: en.drawnWords });
