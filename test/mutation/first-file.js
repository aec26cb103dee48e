/** Runs spec files one after another until one has a failed test: the files after it are not even loaded. */
const { default: TestRunner } = require('jest-runner');
const { isFoundOut } = require('./found-out.js');

module.exports = class FirstFile extends TestRunner {
  async runTests(tests, watcher, options) {
    for (const test of tests) if (!isFoundOut()) await super.runTests([test], watcher, options);
  }
};
