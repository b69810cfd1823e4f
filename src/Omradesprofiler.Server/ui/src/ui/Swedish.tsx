import type { ReactNode } from 'react';
import { language } from '../words/language';

/** What the server says is in Swedish whatever the page's language: read aloud as Swedish. */
export function Swedish({ as: Tag = 'span', children }: { as?: 'span' | 'p' | 'div' | 'dd' | 'li'; children: ReactNode }) {
  if (language === 'sv') return Tag === 'span' ? <>{children}</> : <Tag>{children}</Tag>;
  return <Tag lang="sv">{children}</Tag>;
}

/** The attribute alone, for an element that stands already. */
export const swedish = language === 'sv' ? {} : ({ lang: 'sv' } as const);
