import { number } from '../numbers';

/** What is said of local resources. */
export const placeWords = {
  title: (place: string) => `Lokala resurser, ${place}`,
  kindTitle: (plural: string, count: number, place: string) =>
    `${number(count)} ${plural}, ${place}`,
  nearTitle: (name: string) => `Lokala resurser nära ${name}`,
  nearFinding: (places: number, kinds: number, minutes: number, isOfPeople: boolean) =>
    `${number(places)} platser av ${number(kinds)} slag finns inom ${number(minutes)} minuters gång` +
    `${isOfPeople ? ' för åtminstone någon' : ''}.`,
  count: (count: number) => `${number(count)} platser av alla slag.`,
  none: 'Här finns inga lokala resurser än',
  noneAdvice:
    'Läs in en lista med platser, eller ett utdrag ur OpenStreetMap, i arbetsytan: receptet pekar ut det under ' +
    '”localPlaces”. Då syns vad som finns nära, och vad som saknas.',
  failed: 'Platserna kunde inte hämtas',
  nearbyFailed: 'Det går inte att säga vad som är nära',
  kind: 'Slag av plats',
  everyKind: 'Alla slag',
  kindCount: (name: string, count: number) => `${name} (${number(count)})`,
  nearHelp: 'Tryck på ett område på kartan, sök det, välj en vårdcentral eller peka ut en punkt.',
  clinic: 'Eller nära dem som en vårdcentral ansvarar för',
  noClinic: 'Ingen vårdcentral vald',
  nearClinic: 'Vad finns nära dem som bor här?',
  minutes: 'Till fots, högst så många minuter',
  point: 'Peka ut en punkt',
  stopPointing: 'Sluta peka',
  pointing:
    'Tryck på kartan. Med tangentbordet: flytta kartan med piltangenterna, Enter väljer punkten i mitten, Esc ' +
    'avbryter.',
  pointName: 'Punkt',
  coordinates: 'Eller skriv koordinater',
  coordinatesHint: '57,4 19,9 eller SWEREF 99 TM',
  coordinatesWrong: 'Skriv latitud och longitud, till exempel 57,40 19,95, eller N och E i SWEREF 99 TM.',
  show: 'Visa',
  clear: 'Ta bort valet',
  legend: 'Platser',
  legendNear: 'Inom gångavstånd, numrerade som i listan',
  legendOther: 'Andra platser',
  legendOrigin: 'Räknat härifrån',
  list: 'Listan att lämna ut',
  walk: (minutes: string, meters: string, share: string | null) =>
    `${minutes} till fots, ${meters}${share ? `, för ${share} av invånarna` : ''}`,
  minutesShort: (minutes: string) => `${minutes} min`,
  meters: (meters: number) => `${number(meters)} m`,
  missing: 'Saknas inom gångavstånd',
  nothing: 'Inget av det valda slaget finns inom gångavstånd.',
  opening: 'Öppet',
  source: 'Källa',
  checked: (date: string) => `uppgift ${date}`,
  name: 'Namn',
  municipality: 'Kommun',
  time: 'Minuter',
  share: 'Andel av invånarna',
  kinds: 'Vad som finns',
  kindsHelp: 'Antalet platser av varje slag. Tryck för att se dem på kartan.',
  onMap: 'Visa andelen med nära till detta på kartan',
  close: 'Stäng platsen',
} as const;
