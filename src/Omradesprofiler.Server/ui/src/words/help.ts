import * as en from './en/help';
import { inLanguage } from './language';
import * as sv from './sv/help';

export const { texts, helpWords, keyboardTexts, opensWords, lawWords } = inLanguage(sv, en);
