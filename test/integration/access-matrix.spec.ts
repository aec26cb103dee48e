import { Controller, Get, RequestMethod } from '@nestjs/common';
import { defineActions, rolesOf, type Action, type Reach } from '../../src/platform/access/actions';
import { ROLES, type Role } from '../../src/platform/access/principal';
import { RouteAction } from '../../src/platform/access/route-action';
import { RouteActions, type RouteRow } from '../../src/platform/http/route-actions';
import { startTestApp, type TestApp } from '../support/app';
import type { Answer, ApiClient, Method, ProblemBody } from '../support/client';
import { sampleBody, sampleQuery } from '../support/contract';
import { ELSEWHERE, foreignCase, HOME, type ForeignCase } from '../support/foreign-case';
import { addStaff, signInFamily, signInStaff } from '../support/sign-in';

type Asker = 'visitor' | Role;
interface Route extends RouteRow {
  readonly verb: Method;
  readonly action: Action;
}

const leakyActions = defineActions({ 'spec.read': { family: 'own', 'case-officer': 'authority' } });

/** A route that forgets to judge the object: what the matrix must find. */
@Controller('api/leaky')
class LeakyController {
  @Get('applications/:id')
  @RouteAction(leakyActions['spec.read'])
  one(): { found: true } {
    return { found: true };
  }
}

/** What a route may answer when it is asked about somebody else's case. */
type Expected = 'open' | 401 | 403 | 404 | 'city' | 'own list' | 'own deed';

const reachOf = (action: Action, asker: Asker): Reach | undefined => (asker === 'visitor' ? undefined : action.reaches[asker]);

/** By the table of actions alone. */
function expectedOf({ action, path, verb }: Route, asker: Asker): Expected {
  if (action.open) return 'open';
  if (asker === 'visitor') return 401;
  const reach = reachOf(action, asker);
  if (reach === undefined) return 403;
  if (reach === 'city') return 'city';
  if (path.includes('/:')) return 404;
  return verb === 'GET' ? 'own list' : 'own deed';
}

describe('every route, asked by every role about a case that is none of its business', () => {
  let test: TestApp;
  let foreign: ForeignCase;
  let routes: Route[];
  let leaky: Route[];
  const strangers = new Map<Asker, ApiClient>();
  const insiders = new Map<Asker, ApiClient>();
  /** Routes that showed the owner its case while it was decided and not yet in a round. */
  const shownBefore = new Set<string>();

  const join = async (role: Role, where: 'home' | 'elsewhere'): Promise<ApiClient> => {
    const login = `${role}.${where}`;
    const school = where === 'home' ? foreign.schoolId : foreign.otherSchoolId;
    const place = role === 'school-admin' ? { schoolId: school } : { authorityCode: where === 'home' ? HOME : ELSEWHERE };
    await addStaff(test, { login, roles: [role], ...place });
    return (await signInStaff(test, login, test.client(`10.9.${ROLES.indexOf(role)}.${where === 'home' ? 1 : 2}`))).client;
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-08T10:00:00+08:00', controllers: [LeakyController] });
    foreign = await foreignCase(test, async ({ owner, applicationId }) => {
      for (const { path } of test
        .get(RouteActions)
        .rows()
        .filter((row) => row.path.startsWith('/api/family/applications/:id') && row.method === RequestMethod.GET)) {
        const answer = await owner.client.get(path.replace(':id', applicationId));
        if (answer.status === 200) shownBefore.add(path);
      }
    });
    const rows = test.get(RouteActions).rows();
    // Signing out ends the asker's session, so it is asked last.
    routes = rows
      .map((row) => ({ ...row, action: row.action!, verb: RequestMethod[row.method] as Method }))
      .sort((a, b) => Number(a.action.name === 'session.end') - Number(b.action.name === 'session.end'));
    leaky = routes.filter(({ path }) => path.startsWith('/api/leaky/'));
    routes = routes.filter((route) => !leaky.includes(route));
    strangers.set('visitor', test.client('10.9.99.1'));
    strangers.set('family', (await signInFamily(test, '19900009998', test.client('10.9.98.1'))).client);
    insiders.set('family', foreign.owner.client);
    for (const role of ROLES.filter((name) => name !== 'family')) {
      strangers.set(role, await join(role, 'elsewhere'));
      insiders.set(role, await join(role, 'home'));
    }
  }, 120_000);
  afterAll(() => test.stop());

  /** The object that a parameter stands for, by the noun before it. */
  const addressOf = ({ path, verb }: Route): string =>
    path.replace(/([\w-]+)\/:(\w+)/g, (_, noun: string, name: string) => {
      const ids: Record<string, string> = {
        applications: foreign.applicationId,
        lines: foreign.applicationId,
        placements: foreign.placementId,
        rounds: foreign.roundId,
        'seed-parts': 'supervision',
        plans: foreign.planId,
        versions: path.startsWith('/api/office/plans/') ? foreign.planId : foreign.policyVersionId,
        uploads: foreign.planUploadId,
        drafts: foreign.policyDraftId,
        rehearsals: foreign.rehearsalId,
        jobs: foreign.jobId,
        pools: foreign.poolId,
        schools: foreign.schoolId,
        accounts: foreign.spareAccountId,
        'seat-sheets': foreign.seatSheetId,
        openings: foreign.openingId,
        seasons: '2027',
        announcements: '2027',
      };
      const id = ids[noun];
      if (id === undefined)
        throw new Error(`the matrix knows no foreign object for ${noun}/:${name}: add one to test/support/foreign-case.ts`);
      return `${noun}/${id}`;
    }) + sampleQuery(verb, path, { schoolYear: 2027, rehearsal: foreign.rehearsalId, from: foreign.planId });

  const ask = (route: Route, client: ApiClient): Promise<Answer<ProblemBody>> =>
    client.request<ProblemBody>(
      route.verb,
      addressOf(route),
      route.verb === 'GET' ? undefined : sampleBody(route.verb, route.path, { authority: HOME }),
    );

  /** Every row of the case as it stands. */
  const standing = () =>
    Promise.all([
      test.database.query('SELECT * FROM application WHERE id = ?', [foreign.applicationId]),
      test.database.query('SELECT * FROM placement WHERE id = ?', [foreign.placementId]),
      test.database.query('SELECT * FROM round WHERE id = ?', [foreign.roundId]),
      test.database.query('SELECT * FROM round_part WHERE roundId = ? ORDER BY authorityCode', [foreign.roundId]),
      test.database.query('SELECT * FROM seed_part ORDER BY position'),
      test.database.query('SELECT * FROM adjustment'),
      test.database.query('SELECT * FROM fixed_decision'),
    ]);

  /** True when the answer is one that the table of actions permits. */
  function fits(expected: Expected, { status, text, body }: Answer<ProblemBody>): boolean {
    switch (expected) {
      case 'open':
        return !['ACCESS.SIGN_IN_NEEDED', 'ACCESS.FORBIDDEN', 'ACCESS.CSRF_MISMATCH'].includes(body?.code ?? '') && status < 500;
      case 'city':
        return ![401, 403, 404].includes(status) && status < 500;
      case 'own list':
        return (
          status === 200 &&
          ![foreign.applicationId, foreign.placementId, foreign.caseNumber, `"authority":"${HOME}"`].some((trace) =>
            text.includes(trace),
          )
        );
      case 'own deed':
        return ![401, 403].includes(status) && status < 500;
      default:
        return status === expected;
    }
  }

  async function breaches(asker: Asker, asked = routes): Promise<string[]> {
    const found: string[] = [];
    for (const route of asked) {
      const expected = expectedOf(route, asker);
      if (route.path.endsWith('/progress')) await test.drain(); // a stream of work that nobody does would not end
      const answer = await ask(route, strangers.get(asker)!);
      if (!fits(expected, answer))
        found.push(
          `${route.verb} ${route.path} (${route.action.name}): expected ${expected}, got ${answer.status} ${answer.body?.code ?? ''}`,
        );
    }
    return found;
  }

  it('has routes to ask, each with its action, and a case that its own people can see', async () => {
    expect(routes.length).toBeGreaterThan(40);
    const refused: string[] = [];
    for (const route of routes.filter(({ verb, action }) => verb === 'GET' && !action.open)) {
      for (const role of rolesOf(route.action)) {
        const answer = await ask(route, insiders.get(role)!);
        if (answer.status !== 200 && !(role === 'family' && shownBefore.has(route.path)))
          refused.push(`${role} at home: ${route.verb} ${route.path}: ${answer.status} ${answer.body?.code ?? ''}`);
      }
    }
    expect(refused).toEqual([]);
  }, 120_000);

  it('finds a route that forgets to judge its object', async () => {
    expect(await breaches('family', leaky)).toEqual(['GET /api/leaky/applications/:id (spec.read): expected 404, got 200 ']);
    expect(await breaches('case-officer', leaky)).toHaveLength(1);
    expect(await breaches('school-admin', leaky)).toEqual([]);
  });

  it.each<Asker>(['visitor', ...ROLES])(
    'answers %s as the table of actions says, and changes nothing',
    async (asker) => {
      const before = await standing();
      expect(await breaches(asker)).toEqual([]);
      expect(await standing()).toEqual(before);
    },
    120_000,
  );

  it('refuses a deed whose CSRF token is not the session’s', async () => {
    const client = insiders.get('family')!;
    const token = client.csrfToken;
    client.csrfToken = 'another';
    const answer = await client.post<ProblemBody>(`/api/family/applications/${foreign.applicationId}/withdraw`);
    client.csrfToken = token;
    expect([answer.status, answer.body.code]).toEqual([403, 'ACCESS.CSRF_MISMATCH']);
  });
});
