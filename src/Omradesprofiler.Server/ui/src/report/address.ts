import { formatAddress, parseAddress, type Address } from '../choices/address';
import { formatAreaKey, type AreaKey } from '../choices/view';

export const mostAreas = 20;

/**
 * The address of the printable page: of an area, of several (job 1's list to take home), of a clinic, of a placement or
 * of a proposal of responsibility. What is compared with, and the language, follow along.
 */
export function reportAddress(
  about:
    | { report: 'area'; area: AreaKey }
    | { report: 'areas'; areas: AreaKey[]; indicator?: string; top?: string; by?: string }
    | { report: 'clinic'; clinic: string; geography?: string }
    | { report: 'siting'; siting: string }
    | { report: 'responsibility'; proposal: string; beside?: string },
): string {
  const { lang, compare } = parseAddress(location.search);
  const kept = { ...(lang ? { lang } : {}), ...(compare ? { compare } : {}) };
  return formatAddress({ ...kept, job: 'rapport', ...written(about) });
}

function written(about: Parameters<typeof reportAddress>[0]): Address {
  if (about.report === 'area') return { report: 'area', area: formatAreaKey(about.area) };
  if (about.report === 'areas')
    return { ...about, areas: about.areas.slice(0, mostAreas).map(formatAreaKey).join(',') };
  return about;
}
