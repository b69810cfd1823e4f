import * as en from './en/frame';
import { inLanguage } from './language';
import * as sv from './sv/frame';

export const { frameWords } = inLanguage({ frameWords: sv.frameWords }, { frameWords: en.frameWords });
