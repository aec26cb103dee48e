import type { LayoutSite } from './layout-ceiling';
import { countPool } from './pool-count';
import type { EnrolmentFigures } from './seats-of-year';

const site: LayoutSite = {
  code: 'S1',
  status: 'existing',
  stage: 'primary',
  current: { classes: 24 },
  planned: null,
  openedOn: {},
};
const enrolment: EnrolmentFigures = {
  classes: 4,
  classSize: 45,
  planned: null,
  catchment: 160,
  preferential: 4,
  enrolled: null,
};
const rule = { shareBp: 1000, minimum: null, cap: null };

describe('the figures of a pool', () => {
  it('are of an entry grade its seats, the committed intake and the published share', () => {
    const counted = countPool({ schoolYear: 2027, grade: 'G1', sites: [site], enrolment }, rule);
    expect(counted).toMatchObject({ entrySeats: 180, committed: 164, coordinated: 16 });
    expect(counted.offered.grounds.map(({ code }) => code)).toEqual(['SHARE', 'VACANCY_BOUND']);
  });

  it('are of another grade its pupils and its vacancies', () => {
    const pupils = { ...enrolment, catchment: null, preferential: null, enrolled: 170 };
    const counted = countPool({ schoolYear: 2027, grade: 'G3', sites: [site], enrolment: pupils }, rule);
    expect(counted).toMatchObject({ entrySeats: 180, committed: 170, coordinated: 10 });
  });

  it('set nothing aside where nobody published a share', () => {
    expect(countPool({ schoolYear: 2027, grade: 'G1', sites: [site], enrolment }, null).coordinated).toBe(0);
  });
});
