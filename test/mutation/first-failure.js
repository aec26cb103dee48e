/** The environment of tests against a mutant: once one has failed, the others of its file are left out. */
const { TestEnvironment } = require('jest-environment-node');
const { isFoundOut, noteFailure } = require('./found-out.js');

module.exports = class FirstFailure extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') noteFailure();
    if (event.name === 'test_start' && isFoundOut()) event.test.mode = 'skip';
  }
};
