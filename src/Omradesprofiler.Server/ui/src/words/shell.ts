import * as en from './en/shell';
import { inLanguage } from './language';
import * as sv from './sv/shell';

export const { shellWords } = inLanguage(sv, en);
