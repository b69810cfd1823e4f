import * as en from './en/own';
import { inLanguage } from './language';
import * as sv from './sv/own';

export const { ownWords } = inLanguage({ ownWords: sv.ownWords }, { ownWords: en.ownWords });
