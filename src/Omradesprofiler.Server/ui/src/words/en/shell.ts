export const shellWords = {
  skip: 'Skip to the content',
  help: 'Help',
  otherLanguage: 'Svenska',
  howToRead: 'How to read this',
  swedishTexts: 'Definitions, sources and methods are in Swedish.',
};
