/** fast-check with at most PROPERTY_RUNS cases a property and always the same ones: a mutant lives or dies by the tests, not by luck. */
const fastCheck = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const most = Number(process.env.PROPERTY_RUNS);

module.exports = {
  ...fastCheck,
  // The first case that fails is enough: nobody reads the smallest one.
  assert: (property, parameters = {}) =>
    fastCheck.assert(property, {
      seed: 1,
      endOnFailure: true,
      ...parameters,
      numRuns: Math.min(parameters.numRuns ?? 100, most),
    }),
};
