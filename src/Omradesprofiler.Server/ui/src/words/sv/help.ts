import type { Method } from '../../help/topics';
import { areaTexts } from './helpAreas';
import { careTexts } from './helpCare';

export const texts = { ...areaTexts, ...careTexts };

export const helpWords = {
  title: 'Hjälp',
  intro: 'Vad programmet kan göra, hur varje metod läses och vad den inte kan säga.',
  jobs: 'Det här kan du göra',
  contents: 'Innehåll',
  all: 'Alla hjälptexter',
  read: 'Så läser du',
  cannot: 'Vad det inte säger',
  references: 'Källor',
  groups: {
    numbers: 'Om siffrorna',
    areas: 'Om att jämföra områden',
    care: 'Om vården',
    follow: 'Om att följa upp',
    own: 'Om eget underlag',
  },
  aboutPage: 'Om sidan',
};

/** What the keyboard does, key and act. */
export const keyboardTexts: { title: string; intro: string; parts: { title: string; keys: [string, string][] }[] } = {
  title: 'Med tangentbordet',
  intro:
    'Allt på sidan går att nå och göra med tangentbordet. Det som kartan visar finns också i tabellen, där områdena ' +
    'kan väljas, och i sökningen.',
  parts: [
    {
      title: 'Sidan',
      keys: [
        ['Tabb, Skift + Tabb', 'Nästa och föregående'],
        ['Första Tabb', '”Hoppa till innehållet” förbi menyn och valen'],
        ['Esc', 'Stänger profilen, listan eller rutan som är öppen'],
      ],
    },
    {
      title: 'Kartan, när den har fokus',
      keys: [
        ['Piltangenter', 'Flyttar kartan'],
        ['+ och −', 'Zoomar in och ut'],
        ['Enter', 'Väljer området i kartans mitt, som läses upp och markeras'],
        ['Esc', 'Lämnar kartan'],
      ],
    },
    {
      title: 'Listor och sökfält',
      keys: [
        ['Upp och ner', 'Går mellan raderna'],
        ['Enter', 'Väljer raden'],
        ['Esc', 'Stänger listan'],
      ],
    },
  ],
};

/** Where a method is used, as a link from its help. */
export const opensWords: Record<Method, string> = {
  cni: 'Öppna CNI på kartan',
  omradestyp: 'Öppna områdestyperna på kartan',
  osakerhet: 'Öppna tabellen med intervall',
  sekretess: 'Öppna kartan',
  indelningar: 'Öppna kartan',
  rang: 'Öppna Prioritera',
  klasser: 'Öppna kartan',
  kluster: 'Öppna klustren på kartan',
  jamforelser: 'Öppna listan, där områden väljs för jämförelse',
  vardcentraler: 'Öppna Vårdcentraler',
  restider: 'Öppna Tillgänglighet',
  placering: 'Öppna Placera',
  ansvar: 'Öppna Områdesansvar',
  pengar: 'Öppna Pengar',
  mal: 'Öppna Mål',
  insatser: 'Öppna Insatser',
  resurser: 'Öppna Resurser',
  kostnader: 'Öppna Kostnader',
  turlistor: 'Öppna Turlistor',
  'egna-uppgifter': 'Öppna Egna uppgifter',
  'eget-omrade': 'Öppna Mitt område',
};

/** Swedish words that the help cannot do without in another language. */
export const lawWords: readonly string[] = [];
