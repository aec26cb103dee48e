const { randomBytes } = require('node:crypto');

/** Gives the run a mark of its own: databases and queues of two runs at once never meet. */
module.exports = async () => {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
};
