import * as en from './en/statement';
import { inLanguage } from './language';
import * as sv from './sv/statement';

export const { statementWords } = inLanguage(sv, en);
