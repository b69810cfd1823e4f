export const downloadWords = {
  menu: 'Hämta',
  csv: 'CSV',
  csvNote: 'text, för alla program',
  xlsx: 'Excel',
  xlsxNote: 'med ett blad om källorna',
  geojson: 'GeoJSON',
  geojsonNote: 'gränser och värden, för kartprogram',
  png: 'Bild (PNG)',
  pngNote: 'kartan med titel och källa',
  report: 'Rapport',
  reportNote: 'A4, att skriva ut',
} as const;
