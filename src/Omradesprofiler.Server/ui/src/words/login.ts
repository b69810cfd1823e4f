import * as en from './en/login';
import { inLanguage } from './language';
import * as sv from './sv/login';

export const { loginWords } = inLanguage(sv, en);
