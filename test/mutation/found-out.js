/** The mutant under test, and whether a test has failed against it: from then on no other test is worth its time. */
let mutant;

const current = () => process.env.__STRYKER_ACTIVE_MUTANT__;

module.exports = {
  noteFailure: () => (mutant = current()),
  isFoundOut: () => current() !== undefined && mutant === current(),
};
