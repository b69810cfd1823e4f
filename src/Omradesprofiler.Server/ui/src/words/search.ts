import * as en from './en/search';
import { inLanguage } from './language';
import * as sv from './sv/search';

export const { searchWords } = inLanguage(sv, en);
