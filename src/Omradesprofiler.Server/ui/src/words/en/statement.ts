export const statementWords = {
  title: 'Accessibility statement',
  unnamed: '[the public body that runs the service]',
  notFilled:
    'Whoever runs this installation has not filled in who is responsible for it. Name and contact are given in the ' +
    'settings of the server (accessibility).',
  responsible: (body: string) =>
    `${body} is behind this service, Områdesprofiler. As many as possible should be able to use it. Here is how the ` +
    'service meets the Act on accessibility to digital public services, which shortcomings we know of and how you ' +
    'report more.',
  how: 'How accessible is the service?',
  howText:
    'The service partly complies with the Act on accessibility to digital public services (WCAG 2.1 level AA, EN 301 ' +
    '549). The known shortcomings are below.',
  instead: 'If you cannot use some part',
  insteadText: [
    'What the map shows is there as a table (“Show as a table”) and to download as CSV and Excel.',
    'The charts have a text that says what they show, and the numbers are in a table.',
  ],
  insteadContact: 'If you need the content in another form, get in touch:',
  report: 'Report shortcomings',
  reportText:
    'We want to get better. If you find something that is not here, or think that we do not meet the law, get in ' +
    'touch:',
  supervision: 'Supervision',
  supervisionText:
    'The Swedish Agency for Digital Government, Digg, supervises the Act on accessibility to digital public ' +
    'services. If you are not content with how we handle your view you can tell Digg.',
  supervisionLink: 'Report lacking accessibility to Digg',
  known: 'Known shortcomings',
  knownText: [
    'The service has not been tested by people with disabilities, nor with screen readers.',
    'The map is a picture for those who do not see it. Areas can be chosen in it with the keyboard, but how they lie ' +
      'to each other shows only in the names of municipality and RegSO (WCAG 1.1.1; maps are exempt, with the table ' +
      'as another form).',
    'Texts about sources, definitions and methods are in Swedish also when the page is in English. They are marked ' +
      'as Swedish.',
    'Names of areas in the Swedish text can be Sami or Finnish and are not marked with their language (3.1.2).',
    'Prints of the map are pictures. The table is printed beside.',
    'Files that you download in Excel have not been tested for accessibility.',
  ],
  tested: 'How we have tested the service',
  testedText: [
    'We have made an assessment of our own (self-assessment) of the service.',
    'At each change a program (axe-core) looks for faults in a list of the states of the page, most of them on a ' +
      'wide screen and some in the width of a telephone. It finds only some of all faults.',
    'The three main jobs, to prioritise, to place and to divide responsibility, are run through with the keyboard ' +
      'alone by a program.',
    'The colours of the palettes are chosen to be told apart with colour vision deficiency. On the map the classes ' +
      'differ by colour; the numbers are in the table.',
  ],
  dates: (assessed: string, updated: string) =>
    `The latest assessment was made ${assessed}. The statement was last updated ${updated}.`,
  contact: { email: 'Email', telephone: 'Telephone', web: 'Web site', postal: 'Visit and post' },
  noContact: '[contact to be filled in by the one who runs the service]',
};
