/** Orders the spec files for a mutant: those beside the code take milliseconds and find most of them out, proofs come last. */
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class QuickFirst extends Sequencer {
  sort(tests) {
    const isProof = ({ path }) => Number(path.includes('/test/proof/'));
    return [...tests].sort((a, b) => isProof(a) - isProof(b) || (a.path < b.path ? -1 : 1));
  }
};
