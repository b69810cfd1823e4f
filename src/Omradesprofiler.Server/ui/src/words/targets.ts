import * as en from './en/targets';
import { inLanguage } from './language';
import * as sv from './sv/targets';

export const { targetWords } = inLanguage({ targetWords: sv.targetWords }, { targetWords: en.targetWords });
