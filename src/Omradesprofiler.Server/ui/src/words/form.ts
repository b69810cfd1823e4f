import * as en from './en/form';
import { inLanguage } from './language';
import * as sv from './sv/form';

export const { formWords } = inLanguage(sv, en);
