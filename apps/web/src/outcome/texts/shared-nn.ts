export default {
  lead: 'Kommunane i samarbeidet side om side, eitt år om gongen. Kvar kommune avgjer sjølv om han deler. Tala er runda av til næraste fem. Er det færre enn fem av noko, står det i ord og ikkje som tal. Det finst ingen sum og inga rekkjefølgje etter kven som er best.',
  year: 'I året',
  chart: 'Kommune for kommune, {year, number, ::group-off}',
  municipality: 'Kommune',
  own: 'Din kommune',
  who: 'Kven som har delt, {name}',
  hasTold: 'Delte tala for {year, number, ::group-off} {on}',
  hasNotTold: 'Har ikkje delt tal for {year, number, ::group-off}',
  notTold: 'Ikkje delt',
  publish: 'Del tala',
  publishTo: 'Del tala for {year, number, ::group-off} med {name}',
  publishNote:
    'Dette og berre dette får dei andre kommunane lese. Kvar person er talt éin gong. Tala blir frosne fyrste gongen dei blir delte, og kan trekkjast tilbake når som helst. Det andre alt har lasta ned, kan ikkje hentast tilbake.',
  publishYes: 'Ja, del desse tala',
  published: 'Tala er delte med {name}',
  withdraw: 'Trekk tilbake',
  withdrawn: 'Tala for {year, number, ::group-off} er trekte tilbake. Ingen andre les dei no.',
  whyNotPublish: 'Teamleiar deler tala',
  whyNotYear: 'Tala for eit år kan delast frå 1. april året etter',
  nothingToTake: 'Ingen har delt tal for dette året',
  reading: 'Hentar tala',
  frozen: 'Frosne {on}. Det er dei same tala som vart delte då.',
  preview: 'Tala for {year, number, ::group-off}',
  others: 'Dette les dei andre',
  none: {
    title: 'Kommunen er ikkje med i noko samarbeid',
    body: 'Her kan kommunar som samarbeider, halde tala sine opp mot kvarandre. Samarbeid blir lagt inn av vertskommunen, under Samarbeid.',
  },
  figure: '{figure} (av om lag {of, number})',
  units: {
    days: '{count, plural, one {# dag} other {# dagar}}',
    percent: '{value} %',
    weekly: '{value} per veke',
  },
  states: {
    few: 'Færre enn fem (av om lag {of, number})',
    nearly_all: 'Alle, eller alle så nær som færre enn fem (av om lag {of, number})',
    held: 'For få til å visast',
    not_reached: 'Halvparten har ikkje fått nøkkel enno (av om lag {of, number})',
  },
  measures: {
    days_to_key: 'Halvparten hadde nøkkel innan',
    ordinary_lease: 'Bur på vanleg leigekontrakt',
    home_after_12_months: 'Har heimen etter 12 månader',
    home_after_24_months: 'Har heimen etter 24 månader',
    home_again: 'Mista heimen og har fått ny',
    help_kept: 'Blir følgde opp etter utkasting, innlegging eller fengsel',
    several_homes_shown: 'Fekk sjå meir enn éin bustad',
    crowded_building: 'Bur i bygg der meir enn ein femdel er kommunen sine',
    seen_each_week: 'Møtest andlet til andlet',
  },
  how: {
    days_to_key:
      'Det fyrste behovet til kvar person registrert i året, med dei som framleis ventar så lenge dei har venta, sett 31. mars året etter. Runda til næraste fem dagar. Blir vist når minst ti hadde eit behov og minst fem har fått nøkkel.',
    ordinary_lease:
      'Dei som budde i ein heim med nøkkel 31. desember, med og utan sluttdato. Blir vist når minst fem har det og minst fem ikkje.',
    home_after_12_months:
      'Dei som fekk nøkkel to år før, følgde i to år. Dei som flytta til ein annan heim eller døydde i dei to åra, er utelatne. Blir halde tilbake når det elles kunne reknast ut kor få som mista heimen mellom 12 og 24 månader.',
    home_after_24_months:
      'Dei som fekk nøkkel to år før, følgde i to år. Dei som flytta til ein annan heim eller døydde i dei to åra, er utelatne.',
    home_again:
      'Dei som mista ein heim i året, og har fått nøkkel til ein ny innan 31. mars året etter. Kvar person éin gong, med det fyrste tapet.',
    help_kept:
      'Dei som vart følgde opp då dei vart kasta ut, innlagde eller kom i fengsel, og framleis vart det 90 dagar etter, av same team eller eit anna. Kvar person éin gong, med det fyrste som hende. Dei som døydde, er utelatne.',
    several_homes_shown: 'Dei som fekk sjå minst éin bustad i året.',
    crowded_building: 'Av dei som bur i bygg vi veit storleiken på, 31. desember.',
    seen_each_week:
      'Møte per veke for kvar som vart følgd opp i året. Blir ikkje vist når éin person har meir enn halvparten av møta.',
  },
} as const
