/** One configuration for unit specs (beside the code) and the suites under test/. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/config', '<rootDir>/web/src'],
  testRegex: '\\.spec\\.ts$',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
    // What one-time passwords are made of comes as ES modules only, which Jest cannot require.
    '/node_modules/@(scure|noble)/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!@(scure|noble)/)'],
  globalSetup: '<rootDir>/test/support/run.setup.js',
  globalTeardown: '<rootDir>/test/support/run.teardown.js',
  testTimeout: 30000,
  maxWorkers: 2,
};
