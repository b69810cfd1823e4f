import type { SitingResult } from '../api/siting';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { minutesText, shareText, siteWords } from '../words/siting';
import type { AreaAnswer } from './useSitingPicture';

interface Props {
  row: AreaAnswer | undefined;
  code: string;
  result: SitingResult | null;
}

/** An area under the pointer: how far its people go before and after, and where. */
export function AnswerTip({ row, code, result }: Props) {
  if (!row) return <p className="tooltip-name">{code}</p>;
  return (
    <>
      <p className="tooltip-name">{row.area.label}</p>
      <p className="tooltip-value">{minutesText(row.after)}</p>
      <p>
        {siteWords.before}: {minutesText(row.before)} · {phrases.people(number(row.people))}
      </p>
      {result && <p>{whereText(row, result)}</p>}
    </>
  );
}

/** "Sala torg", "Sala torg 60 %, Vallby bibliotek 40 %" */
export function whereText({ sites }: AreaAnswer, result: SitingResult): string {
  const nameOf = (code: string) => result.sites.find(one => one.code === code)?.name ?? code;
  if (sites.length === 1) return nameOf(sites[0]!.code);
  return sites.map(({ code, share }) => `${nameOf(code)} ${shareText(share)}`).join(', ');
}
