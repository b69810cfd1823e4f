import type { Address } from '../choices/address';
import { toPriorities } from '../jobs';
import { railWords } from '../words/care';
import { noticeWords } from '../words/notices';

/** The jobs that the page is for, each with a sentence and a way in. */
export const waysIn = (): { name: string; text: string; part: Partial<Address> }[] => [
  { name: railWords.prioritise, text: noticeWords.prioritise, part: toPriorities() },
  { name: railWords.site, text: noticeWords.site, part: { job: 'tillganglighet' } },
  { name: railWords.share, text: noticeWords.share, part: { job: 'vardcentraler' } },
];
