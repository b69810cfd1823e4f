export const searchWords = {
  areas: 'Områden',
  clinics: 'Vårdcentraler',
  towns: 'Orter',
  places: 'Lokala resurser',
  point: 'Plats på kartan',
  pointWhere: 'Visa DeSO som platsen ligger i',
  townWhere: 'Ort: visa DeSO i dess mitt',
  label: 'Sök område, vårdcentral eller plats',
  hint: 'Namn, kod eller koordinater',
  none: 'Inget med det namnet eller den koden.',
  nowhere: 'Platsen ligger inte i något område här.',
};
