import * as en from './en/adopt';
import { inLanguage } from './language';
import * as sv from './sv/adopt';

export const { adoptWords } = inLanguage({ adoptWords: sv.adoptWords }, { adoptWords: en.adoptWords });
