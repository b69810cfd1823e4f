import type { HelpText } from '../../help/text';

export const areaTexts = {
  cni: {
    title: 'Care Need Index (CNI)',
    what:
      'CNI weighs together seven groups that usually need more primary care: children under five, people born in ' +
      'Eastern Europe, Asia, Africa or South America, people over 65 living alone, single parents, newcomers to the ' +
      'area, the unemployed and people with low education. The weights are Swedish general practitioners’ judgement ' +
      'of how much each group adds to the workload; the sum is divided by the whole population.',
    read: [
      'Sweden is 1.00. An area with 1.42 has a weighted need per resident 42 per cent greater than Sweden’s.',
      'CNI in points per person is the same measure before it is divided by Sweden’s value, then about 2.5 for ' +
        'Sweden. The two must not be mixed: check which one a rule book means.',
      'The CNI of several areas together is calculated anew from the counts. It is not the mean of the areas’ CNI.',
    ],
    cannot: [
      'Anything about an individual. Not everyone in an area with a high CNI has great need, and one person can ' +
        'count in several groups.',
      'Anything about illness, use of care or quality: the measure rests on who lives in the area.',
      'The weights come from a survey in the 1990s. They tell how doctors weighed the groups then, not what care ' +
        'costs now.',
    ],
    references: [
      'Sundquist K, Malmström M, Johansson S-E, Sundquist J. Care Need Index, a useful tool for the distribution of ' +
        'primary health care resources. J Epidemiol Community Health 2003;57:347–352.',
      'Malmström M, Sundquist J, Bajekal M, Johansson S-E. Scand J Soc Med 1998;26:124–130.',
      'Statistics Sweden: Care Need Index (CNI), product page with variables and weights.',
    ],
  },
  omradestyp: {
    title: 'Area type (områdestyp)',
    what:
      'Statistics Sweden sorts RegSO areas into five types by the shares with low education, low economic standard, ' +
      'and economic assistance or long unemployment. It is the official open measure of socio-economic conditions in ' +
      'small areas.',
    read: [
      'Type 1 is great socio-economic challenges, type 5 very good conditions.',
      'The type exists for RegSO only. It is never converted to DeSO or municipality.',
    ],
    cannot: [
      'How far it is between two types: type 2 is not twice as good as type 1.',
      'How certain the class is. Statistics Sweden states no uncertainty, so no interval is shown.',
    ],
    references: ['Statistics Sweden: Områdestyper, description of the statistics.'],
  },
  osakerhet: {
    title: 'Intervals, and why small areas jump',
    what:
      'In a small area a few people change a share a lot from one year to the next, without anything having ' +
      'happened. The interval tells how large that chance usually is: 95 times in 100 such an interval covers the ' +
      'level that the value varies around.',
    read: [
      '“1.42 (95% CI 1.36–1.48)”: the value is 1.42, and chance is enough to move it between 1.36 and 1.48.',
      '“Uncertain value: few people” is set where so few are behind the number that it should not be named by ' +
        'itself. It is hatched on the map, and the sentence over the map leaves it out.',
      'Two overlapping intervals are not a test. Differences are tested separately, and the result is in words.',
      'Shares have Wilson’s interval, few events exact limits, age-standardised rates Dobson’s method.',
    ],
    cannot: [
      'Errors in the source: people registered in the wrong place, definitions that changed, data that are missing. ' +
        'They do not show in the interval.',
      'Anything that is not chance. Travel times are computed; they have no interval, and that is said where they ' +
        'are shown.',
    ],
    references: [
      'Wilson 1927; Newcombe. Stat Med 1998;17:857–872.',
      'Dobson et al. Stat Med 1991;10:457–462. Breslow and Day, IARC 1987.',
      'Spiegelhalter. Stat Med 2005;24:1185–1202 (on funnel plots and small units).',
    ],
  },
  sekretess: {
    title: 'Suppressed to protect individuals',
    what:
      'A number that can reveal something about an individual is not shown. Other numbers are then hidden too, as ' +
      'many as it takes for the hidden one not to be derived from sums, differences between areas or other years.',
    read: [
      'The lock means that the number exists but is not shown. The dots mean that there are no data. They are not ' +
        'the same.',
      '“At the source” means that the one who delivered the data hid it.',
      'Try a coarser level (RegSO instead of DeSO), all ages, or several years together.',
    ],
    cannot: [
      'That the hidden number is small. A large one can be hidden to protect another.',
      'Statistics Sweden’s own numbers are slightly altered for confidentiality. Parts therefore do not always sum ' +
        'to the total; the program does not repair that.',
    ],
    references: [
      'The Public Access to Information and Secrecy Act, chapter 24 section 8 and chapter 25 section 1.',
      'Fischetti and Salazar. Oper Res 2000; de Wolf 2002; Duke-Williams and Rees 1998.',
    ],
  },
  indelningar: {
    title: 'DeSO and RegSO in two editions',
    what:
      'Statistics Sweden drew new DeSO borders in 2025: 5,984 areas became 6,160, and several hundred kept their ' +
      'code but got another border. So each value belongs to an edition, and a code without an edition does not say ' +
      'which area it is.',
    read: [
      'When you choose a year the map changes to the division that the data were made for, and says so.',
      '“Converted from another division” means that counts were shared out by where people live (populated squares) ' +
        'in the old and the new area.',
      'In a time series converted points are hollow, and a change of definition breaks the line.',
    ],
    cannot: [
      'Exactly what it would have been. A conversion is an estimate, good where areas were simply split and worse ' +
        'where a border was moved through a neighbourhood.',
      'Data that exist only by municipality are never spread over smaller areas.',
    ],
    references: [
      'Statistics Sweden: DeSO and RegSO, revision of 2025.',
      'Goodchild and Lam. Geo-Processing 1980;1:297–312.',
    ],
  },
  rang: {
    title: 'Prioritise: ranks with uncertainty',
    what:
      'The areas are ordered by smoothed values, so that small areas do not come first or last by chance. The values ' +
      'are then drawn anew thousands of times within their random variation, and each time the areas are ordered ' +
      'again.',
    read: [
      '“With 97% probability among the ten highest”: so often the area was one of the ten.',
      'The rank “3 (2–9)” means that 95 per cent of the draws gave a place between 2 and 9.',
      'The line in the list is the limit of the number you chose. Areas below that cannot be told from those above ' +
        'are said to be so: there the selection is a choice and not a measurement.',
      '“× residents” orders by how much need there is in all, not per person.',
    ],
    cannot: [
      'Why the need is great, what an intervention gives or whether the area should be chosen. That is a decision.',
      'Errors in the source that are not random.',
    ],
    references: [
      'Laird and Louis. J Educ Stat 1989; Lin et al. Bayesian Analysis 2006;1:915–946.',
      'Goldstein and Spiegelhalter. J R Stat Soc A 1996;159:385–443.',
      'Mogstad, Romano, Shaikh and Wilhelm. Rev Econ Stud 2024;91:476–518.',
    ],
  },
  klasser: {
    title: 'The classes and colours of the map',
    what:
      'The values are divided into classes, and each class gets a colour. Natural breaks put the limits so that ' +
      'areas of a class resemble each other as much as possible; around a comparison value, such as Sweden 1.00, the ' +
      'colours go two ways.',
    read: [
      'The limits are between the swatches and the number of areas above them. Point at a class to bring it out.',
      'Darker means greater need where the measure has a direction. Where it has none the colour is blue and only ' +
        'says more or less.',
      'Large areas on the map often have few residents. Compare with the table: people, not hectares, are what count.',
    ],
    cannot: [
      'That two areas in different classes differ. Near a limit the difference can be chance.',
      'That two maps can be compared colour by colour, unless they have the same limits.',
    ],
    references: [
      'Fisher. J Am Stat Assoc 1958;53:789–798; Wang and Song. R Journal 2011;3:29–33.',
      'Brewer: ColorBrewer, colours that can be told apart also with colour vision deficiency.',
    ],
  },
  kluster: {
    title: 'Clusters',
    what:
      'Each area is compared with its neighbours to see whether high or low values gather more than chance usually ' +
      'gives. Chance is measured by shuffling the values between the areas thousands of times.',
    read: [
      '“High among high” is a high area with high neighbours. “High among low” is an area that stands out.',
      'So many areas are tested that some would look like clusters by pure chance. The demand is therefore raised: ' +
        'at most five per cent of those shown are expected to be false.',
      'Islands have the four nearest areas as neighbours.',
    ],
    cannot: [
      'Why the values gather.',
      'How certain each value is. The uncertainty of the values is not included, so small areas can make clusters by ' +
        'chance.',
    ],
    references: [
      'Anselin. Geogr Anal 1995;27:93–115; Getis and Ord. Geogr Anal 1992;24:189–206.',
      'Benjamini and Hochberg. J R Stat Soc B 1995;57:289–300.',
    ],
  },
  jamforelser: {
    title: 'The comparisons of the profile',
    what:
      'The profile holds each value against the county, Sweden, another area, the same area earlier or similar ' +
      'areas. The difference is tested, and what is said in words is only what the test carries.',
    read: [
      '▲ better, ▼ worse, ● no certain difference, ○ no judgement. The axis is turned so that better is always to ' +
        'the right.',
      'The grey fields are all areas of the county or Sweden; the darker one is the middle half.',
      'Many tests at once give some differences by chance. That is why 99.8 per cent stands beside 95.',
      'Similar areas are those most alike in population and location, not in what is compared.',
    ],
    cannot: [
      'What the difference is due to.',
      'That “no certain difference” means equal: there may be too few people.',
    ],
    references: [
      'Office for Health Improvement and Disparities: Fingertips, technical guidance.',
      'Mann 1945 and Kendall 1975 (trends); Mackenbach and Kunst. Soc Sci Med 1997;44:757–771 (inequality).',
    ],
  },
} satisfies Record<string, HelpText>;
