import * as en from './en/follow';
import { inLanguage } from './language';
import * as sv from './sv/follow';

export const { followWords } = inLanguage({ followWords: sv.followWords }, { followWords: en.followWords });
