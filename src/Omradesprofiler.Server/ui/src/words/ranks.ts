import * as en from './en/ranks';
import { inLanguage } from './language';
import * as sv from './sv/ranks';

/** An area's rank, which is never said without its interval. */
export const { rankWithRange } = inLanguage({ ...sv }, { ...en });
