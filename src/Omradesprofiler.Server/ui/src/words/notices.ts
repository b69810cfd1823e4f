import * as en from './en/notices';
import { inLanguage } from './language';
import * as sv from './sv/notices';

export const { noticeWords } = inLanguage(sv, en);
