/**
 * Which way imports of the browser side may run: three audiences and the open pages that never meet, a kit that knows no domain.
 * `depcruise --config web/walls.cjs web` fails on any of them; test/architecture/web-walls.spec.ts breaks each one on purpose.
 */

const AUDIENCES = '^web/src/(family|school|office|open)/';
const SPEC = '\\.spec\\.ts$';
const npm = (...names) => names.flatMap((name) => [`^node_modules/${name}(/|$)`, `/node_modules/${name}(/|$)`, `^${name}(/|$)`]);

module.exports = {
  forbidden: [
    {
      name: 'web-audiences-never-meet',
      comment: 'what two audiences share stands in kit/, lib/ or api/',
      severity: 'error',
      from: { path: AUDIENCES },
      to: { path: AUDIENCES, pathNot: '^web/src/$1/' },
    },
    {
      name: 'web-kit-knows-no-domain',
      comment: 'kit/ imports kit/, lib/, i18n/ and npm: no question to the server, no audience, no rule of the service',
      severity: 'error',
      from: { path: '^web/src/kit/' },
      to: { path: ['^web/src/(api|family|school|office|open)/', '^web/src/(routes|main)\\.tsx$', '^(src|config|migrations)/'] },
    },
    {
      name: 'web-ground-knows-no-audience',
      comment: 'api/, lib/ and i18n/ are what audiences stand on',
      severity: 'error',
      from: { path: '^web/src/(api|lib|i18n)/' },
      to: { path: [AUDIENCES, '^web/src/(routes|main)\\.tsx$'] },
    },
    {
      name: 'web-phones-carry-no-desk',
      comment: 'a family on a slow line never loads what staff need',
      severity: 'error',
      from: { path: '^web/src/(family|open|kit/phone)/' },
      to: { path: ['^web/src/kit/staff/', ...npm('antd', '@ant-design/icons')] },
    },
    {
      name: 'web-desks-carry-no-phone',
      comment: 'staff pages are made of antd, those of families of antd-mobile',
      severity: 'error',
      from: { path: '^web/src/(school|office|open|kit/staff)/' },
      to: { path: ['^web/src/kit/phone/', ...npm('antd-mobile', 'antd-mobile-icons')] },
    },
    {
      name: 'web-sees-the-server-through-generated-types',
      comment: 'of the service only src/domain, which is pure and runs in a browser too',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|config|migrations|test|bench|demo|tools|dist)/', pathNot: '^src/domain/' },
    },
    {
      name: 'web-knows-no-node',
      severity: 'error',
      from: { path: '^web/src/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-no-circle',
      severity: 'error',
      from: { path: '^web/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['(^|/)node_modules/'] },
    exclude: { path: ['^dist/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
