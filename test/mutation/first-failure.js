/** The environment of tests against a mutant: once one has failed the mutant is found out, and the others are left out. */
const { TestEnvironment } = require('jest-environment-node');

let foundOut;

module.exports = class FirstFailure extends TestEnvironment {
  async handleTestEvent(event) {
    const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') foundOut = mutant;
    if (event.name === 'test_start' && mutant !== undefined && foundOut === mutant) event.test.mode = 'skip';
  }
};
