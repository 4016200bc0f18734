export default {
  lead: 'The municipalities of the cooperation side by side, one year at a time. Each decides for itself whether it shares. Figures are rounded to the nearest five. Where there are fewer than five of anything, it is said in words and not as a number. There is no sum, and no order by who does best.',
  year: 'In the year',
  chart: 'Municipality by municipality, {year, number, ::group-off}',
  municipality: 'Municipality',
  own: 'Your municipality',
  who: 'Who has shared, {name}',
  hasTold: 'Shared the figures of {year, number, ::group-off} {on}',
  hasNotTold: 'Has not shared figures of {year, number, ::group-off}',
  notTold: 'Not shared',
  publish: 'Share the figures',
  publishTo: 'Share the figures of {year, number, ::group-off} with {name}',
  publishNote:
    'This and only this is what the other municipalities read. Each person is counted once. The figures are frozen the first time they are shared, and can be taken back at any time. What others have downloaded by then cannot be fetched back.',
  publishYes: 'Yes, share these figures',
  published: 'The figures are shared with {name}',
  withdraw: 'Take back',
  withdrawn: 'The figures of {year, number, ::group-off} are taken back. Nobody else reads them now.',
  whyNotPublish: 'The team leader shares the figures',
  whyNotYear: 'The figures of a year can be shared from 1 April the year after',
  nothingToTake: 'Nobody has shared figures of this year',
  reading: 'Reading the figures',
  frozen: 'Frozen {on}. These are the figures that were shared then.',
  preview: 'The figures of {year, number, ::group-off}',
  others: 'What the others read',
  none: {
    title: 'The municipality is in no cooperation',
    body: 'Here municipalities that work together can hold their figures against each other. A cooperation is set up by its host, under Cooperation.',
  },
  figure: '{figure} (of about {of, number})',
  units: {
    days: '{count, plural, one {# day} other {# days}}',
    percent: '{value}%',
    weekly: '{value} a week',
  },
  states: {
    few: 'Fewer than five (of about {of, number})',
    nearly_all: 'All, or all but fewer than five (of about {of, number})',
    held: 'Too few to be shown',
    not_reached: 'Half have no key yet (of about {of, number})',
  },
  measures: {
    days_to_key: 'Half had a key within',
    ordinary_lease: 'Live on an ordinary lease',
    home_after_12_months: 'Have the home after 12 months',
    home_after_24_months: 'Have the home after 24 months',
    home_again: 'Lost the home and have another',
    help_kept: 'Followed up after eviction, hospital or prison',
    several_homes_shown: 'Were shown more than one home',
    crowded_building: 'Live where more than a fifth is the municipality’s',
    seen_each_week: 'Met face to face',
  },
  how: {
    days_to_key:
      'The first need of each person registered in the year, with those who still wait for as long as they have, as it stood on 31 March the year after. Rounded to the nearest five days. Shown where at least ten had a need and at least five have a key.',
    ordinary_lease:
      'Those who lived in a home with a key on 31 December, with and without an end. Shown where at least five do and at least five do not.',
    home_after_12_months:
      'Those who had their key two years before, followed for two years. Whoever moved to another home or died within them is left out. Held back where it could otherwise be worked out how few lost the home between 12 and 24 months.',
    home_after_24_months:
      'Those who had their key two years before, followed for two years. Whoever moved to another home or died within them is left out.',
    home_again:
      'Those who lost a home in the year and have the key of another by 31 March the year after. Each person once, with the first loss.',
    help_kept:
      'Those who were followed up when they were evicted, admitted or came to prison, and still were 90 days later, by the same team or another. Each person once, with what happened first. Those who died are left out.',
    several_homes_shown: 'Of those who were shown at least one home in the year.',
    crowded_building: 'Of those who live in buildings whose size is known, on 31 December.',
    seen_each_week:
      'Meetings a week for each who was followed up in the year. Not shown where one person has more than half of them.',
  },
} as const
