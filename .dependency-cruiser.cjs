/** Arrows point down: app → components → lib → db. Each rule says what it protects. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const capability =
  '(roster|structures|organisations|operations|appeals|imports|places|accounts|audit|search|notices|home|survey|webhooks)';

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'Two files that need each other are one file.'),
    rule(
      'db-is-the-floor',
      { path: '^db/', pathNot: '[.]test[.]ts$' },
      { path: '^(app|components|lib)/', pathNot: '^lib/(env|refusal|jobs/queues)[.]ts' },
      'Tables know nothing of who uses them.',
    ),
    rule(
      'lib-needs-no-screen',
      { path: '^lib/' },
      { path: '^(app|components)/' },
      'The domain runs without a browser.',
    ),
    rule(
      'components-need-no-route',
      { path: '^components/' },
      { path: '^app/' },
      'A component may appear on any page.',
    ),
    rule(
      'one-door-to-the-database',
      {
        path: '^(app|components|lib)/',
        pathNot:
          '^lib/(access|auth|jobs|testing)/|^lib/http/(limits|form-return)|^app/api/health/|[.]test[.]ts$',
      },
      { path: '^db/(index|scope|pool)', dependencyTypesNot: ['type-only'] },
      'Only query() and command() hold a connection, so nothing is read or written unasked.',
    ),
    rule(
      'screens-see-no-tables',
      { path: '^(app|components|lib/client)/' },
      { path: '^db/(schema|types)' },
      'A screen works with what a query returns.',
    ),
    rule(
      'neighbours-use-the-front-door',
      { path: `^lib/${capability}/` },
      { path: `^lib/${capability}/`, pathNot: ['^lib/$1/', '/(schema|queries|commands|importers)\\.ts$'] },
      'A capability meets another through its words, its reads and its writes.',
    ),
    rule(
      'machinery-knows-no-capability',
      { path: '^lib/(access|auth|http|client|exchange|i18n)/', pathNot: '[.]test[.]ts$' },
      { path: `^lib/${capability}/` },
      'access, auth, http, client and exchange would serve any domain.',
    ),
    rule(
      'no-drawers',
      {},
      { path: '(^|/)(utils|helpers|common|misc|shared)(\\.tsx?$|/)', pathNot: 'node_modules' },
      'Name it for what it does.',
    ),
    rule(
      'ship-no-tests',
      { pathNot: '(\\.test\\.tsx?$|^lib/testing/|^db/testing/|^e2e/|^bin/(test|screenshots)[.]ts$)' },
      { path: '(\\.test\\.tsx?$|^lib/testing/|^e2e/|^db/testing)' },
      'Nothing we ship needs a test.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
