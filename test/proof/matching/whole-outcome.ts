import { canonicalJson } from '../../../src/domain/kernel/canonical-json';
import { type Look, type Proof } from '../proof';
import { bothRuns } from './both-runs';
import { answerTo } from './engine';
import { canonicalText } from './own-hashes';
import { ownOutcome } from './own-outcome';
import { smallFamilies } from './small-families';
import { crowdedMarket, smallMarket } from './small-market';
import { wideMarket } from './wide-market';

/** Lines, waiting lists, explanations, draws, hashes and certificate, against other code from the format's words. */
export const wholeOutcome: Proof = {
  sentence: 'tells of its placement what the format says, to the last byte',
  quick: 200,
  full: 20_000,
  atLeast: {
    'a criterion decided': 0.1,
    'the lot decided': 0.05,
    'a held seat decided': 0.1,
    'a household decided': 0.05,
    'a seat was held for a group': 0.05,
  },
  look: (seed): Look => {
    const file = [smallMarket, smallFamilies, crowdedMarket, wideMarket][seed % 4]!(seed);
    const outcome = answerTo(file);
    const runs = bothRuns(file, outcome.placements);
    if (!runs) return { faults: [`no placement of ${JSON.stringify(file)}: ${JSON.stringify(outcome)}`], facts: {} };
    const together = runs.some(({ run }) => run.units.some(({ household }) => household !== null));
    const own = canonicalText(ownOutcome(file, outcome.placements, runs, together ? null : true));
    const blocking = outcome.certificate.blocking.map(canonicalText).sort();
    const said = canonicalJson({ ...outcome, certificate: { ...outcome.certificate, blocking } });
    return {
      faults: said === own ? [] : [`says ${said}\nis   ${own}\nof ${JSON.stringify(file)}`],
      facts: {
        'a criterion decided': /"decidedBy":"(class|batch|criterion)/.test(said),
        'the lot decided': said.includes('"decidedBy":"lottery"'),
        'a held seat decided': said.includes('"decidedBy":"holds"'),
        'a household decided': said.includes('"decidedBy":"household"'),
        'a seat was held for a group': said.includes('"held-for-group"'),
      },
    };
  },
};
