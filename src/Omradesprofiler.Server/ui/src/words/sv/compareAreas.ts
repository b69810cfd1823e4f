import { number } from '../numbers';

export const compareAreasWords = {
  title: (labels: string[]) => `Jämförelse av ${labels.join(', ')}`,
  against: 'Märk skillnader mot',
  areas: 'Valda områden',
  around: 'Området runt dem',
  onlyDiffering: 'Bara säkra skillnader (95 %)',
  onMap: (title: string) => `På kartan: ${title}`,
  alike: (count: number) =>
    count === 1 ? '1 uppgift säger inget om skillnader' : `${number(count)} uppgifter säger inget om skillnader`,
  alikeWhy: 'Uppgift saknas, eller så är talet lika i alla områdena och bedöms inte.',
  showAlike: 'Visa dem',
  hideAlike: 'Dölj dem',
  download: 'Hämta jämförelsen',
  toList: 'Till listan',
  rows: 'Jämförelsens rader',
  few: 'Välj minst två områden i listan för att jämföra dem.',
  many: (count: number) => `${number(count)} områden är valda. De fem första jämförs.`,
  indicator: 'Indikator',
  axis: 'Bättre åt höger',
  remove: (area: string) => `Ta bort ${area}`,
  markedAgainst: (name: string) => `Märkena gäller skillnaden mot ${name}`,
  noneDiffer: (name: string) => `Ingen indikator har en säker skillnad mot ${name}.`,
  how:
    'Triangel: skillnaden är större än slumpen brukar ge (95 % säkerhet), uppåt är bättre och nedåt sämre. ' +
    'Ring: en säker skillnad utan värdering, eller en skillnad som inte bedöms. Fylld punkt: ingen säker skillnad. ' +
    'Servern prövar varje par för sig; bland många rader ger slumpen ändå någon triangel. ' +
    'I figuren är de grå fälten alla områden i länet och mittersta hälften av dem, och strecket det som jämförs med.',
  mixed: 'Områdena är på olika nivåer eller indelningar. Små områden har bredare intervall än stora.',
} as const;
