/** The arrows of the architecture: domain <- db <- api, domain <- web, ui <- web. See docs/architecture.md. */
const slice =
  'access|acute-admission|audit|bed-pool|board|capacity|consent|consultation|contact|cooperation|emergency|follow-up|housing|joint-task|municipality|notice|outcome|person|placement|plan|planned-admission|report|self-admission|stay|tenancy'
/** Verbs of one word, which the shape of their name does not tell from other files. */
const shortVerb = 'audit/write|contact/log|stay/(arrive|disclose|end)'
const test = '\\.test\\.tsx?$|^packages/[^/]+/test/|^apps/[^/]+/(test|e2e)/'
const source = '^(apps|packages)/'

/** Two slices of which neither knows of the other, in any package. */
const strangers = (one, other, comment) =>
  [
    [one, other],
    [other, one],
  ].map(([from, to]) => ({
    name: `${from}-knows-no-${to}`,
    comment,
    severity: 'error',
    from: { path: `/src/${from}/|/db/src/tenant/${from}\\.ts$` },
    to: { path: `/src/${to}/|/db/src/tenant/${to}\\.ts$` },
  }))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'packages/domain holds rules: no clock, no input or output, and no library but these two.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: test },
      to: {
        pathNot: '^packages/domain/src/|/node_modules/(zod|@navikt/fnrvalidator)/|^(zod|@navikt/fnrvalidator)(/|$)',
      },
    },
    {
      name: 'db-knows-domain-only',
      severity: 'error',
      from: { path: '^packages/db/' },
      to: { path: '^apps/|^packages/ui/' },
    },
    {
      name: 'ui-knows-nobody',
      comment: 'packages/ui has no domain word and fetches nothing: what it shows comes in as properties.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: '^apps/|^packages/(domain|db)/|@trpc/' },
    },
    {
      name: 'api-shows-nothing',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/web/|^packages/ui/' },
    },
    {
      name: 'web-asks-the-api',
      comment: 'The web takes only the type of the router.',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^packages/db/|^apps/api/', pathNot: '^apps/api/src/router\\.ts$' },
    },
    {
      name: 'web-takes-only-the-type-of-the-router',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^apps/api/src/router\\.ts$|/node_modules/@trpc/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'slices-meet-through-verbs',
      comment: "Inside apps/api a slice uses another's verbs (verb-noun.ts) or its load.ts, never what lies beneath.",
      severity: 'error',
      from: { path: `^apps/api/src/(${slice})/`, pathNot: test },
      to: {
        path: `^apps/api/src/(${slice})/`,
        pathNot: [
          '^apps/api/src/$1/',
          `^apps/api/src/(${slice})/(load|[a-z0-9]+-[a-z0-9-]+)\\.ts$`,
          `^apps/api/src/(${shortVerb})\\.ts$`,
        ],
      },
    },
    ...strangers('tenancy', 'follow-up', 'A tenancy and a follow-up never end each other (ADR 36).'),
    {
      name: 'only-the-root-router-mounts',
      severity: 'error',
      from: { path: source, pathNot: `^apps/api/src/router\\.ts$|${test}` },
      to: { path: `^apps/api/src/(${slice})/router\\.ts$` },
    },
    {
      name: 'one-file-knows-lucia',
      comment: 'lucia is no longer maintained; docs/adr says how to leave it.',
      severity: 'error',
      from: { path: source, pathNot: '^apps/api/src/access/sessions\\.ts$' },
      to: { path: '/node_modules/lucia/|^lucia$' },
    },
    {
      name: 'no-barrels',
      comment: 'A file that only passes others on hides where a thing lives. (index.tsx is a page in file routes.)',
      severity: 'error',
      from: { path: source },
      to: { path: '^(apps|packages)/.*/index\\.tsx?$', pathNot: '^apps/web/src/routes/|/node_modules/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: source },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circles-of-types',
      severity: 'error',
      from: { path: '^(apps/api|packages/(domain|db))/' },
      to: { circular: true },
    },
    {
      name: 'tests-are-not-used',
      comment: 'The bench measures on the worlds that the tests build.',
      severity: 'error',
      from: { path: source, pathNot: [test, '^apps/api/bench/'] },
      to: { path: test },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: { path: source },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/(dist|storybook-static)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css', '.woff2'],
    },
    combinedDependencies: false,
    cache: false,
  },
}
