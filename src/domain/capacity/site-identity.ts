// Which site of one edition is which of another: decided by code, then by name and place; what stays doubtful is asked.
import { haversineMetres } from '../kernel/geo';
import type { PlannedSite } from './planned-site';

/**
 * `codeMeansAnother`: the code points to one site, name and place to another · `nameMovedOrNew`: the same name in another place, no
 * code to tell · `sameSpotOtherName`: another name and code on the same spot · `repeated`: the code, or name and place, stands more than once.
 */
export type QuestionKind = 'codeMeansAnother' | 'nameMovedOrNew' | 'sameSpotOtherName' | 'repeated';

export interface SiteQuestion {
  readonly kind: QuestionKind;
  readonly before: readonly PlannedSite[];
  readonly after: readonly PlannedSite[];
}

export interface SiteMatch {
  readonly pairs: readonly { readonly before: PlannedSite; readonly after: PlannedSite }[];
  readonly gone: readonly PlannedSite[];
  readonly added: readonly PlannedSite[];
  readonly questions: readonly SiteQuestion[];
}

type Key = (site: PlannedSite) => string | null;

const SAME_SPOT_METRES = 100;
const byCode: Key = ({ code }) => code;
const byNameAndPlace: Key = ({ nameKey, place }) => (place === null ? null : `${place}/${nameKey}`);
const byName: Key = ({ nameKey }) => nameKey;

/** Every site of either edition is in a pair, in one question, gone or added; in none of them twice. */
export function matchSites(before: readonly PlannedSite[], after: readonly PlannedSite[]): SiteMatch {
  const left = new Matching(before, after);
  left.askRepeated(byCode);
  left.pair((site) => (site.code === null ? null : `${site.code}/${site.nameKey}`));
  left.askCrossed();
  left.pair(byCode);
  left.askRepeated(byNameAndPlace);
  left.pair(byNameAndPlace);
  left.ask('nameMovedOrNew', byName);
  left.askSameSpot();
  return { pairs: left.pairs, gone: [...left.before], added: [...left.after], questions: left.questions };
}

class Matching {
  readonly pairs: { before: PlannedSite; after: PlannedSite }[] = [];
  readonly questions: SiteQuestion[] = [];
  readonly before: Set<PlannedSite>;
  readonly after: Set<PlannedSite>;

  constructor(before: readonly PlannedSite[], after: readonly PlannedSite[]) {
    this.before = new Set(before);
    this.after = new Set(after);
  }

  /** Pairs what has a key once on either side. */
  pair(key: Key): void {
    const others = grouped(this.after, key);
    for (const [value, [site, ...more]] of grouped(this.before, key)) {
      const [other, ...rest] = others.get(value) ?? [];
      if (!site || !other || more.length > 0 || rest.length > 0) continue;
      this.pairs.push({ before: site, after: other });
      this.take([site], [other]);
    }
  }

  /** A key that stands on both sides, and more than once on one of them. */
  askRepeated(key: Key): void {
    const others = grouped(this.after, key);
    for (const [value, sites] of grouped(this.before, key)) {
      const found = others.get(value) ?? [];
      if (found.length > 0 && sites.length + found.length > 2) this.pose('repeated', sites, found);
    }
  }

  /** A code whose site bears, in the other edition, the name and place of a third one: swapped numbers, or a renamed school. */
  askCrossed(): void {
    const codes = grouped(this.after, byCode);
    const names = grouped(this.after, byNameAndPlace);
    for (const site of [...this.before]) {
      const byItsCode = site.code === null ? undefined : codes.get(site.code)?.[0];
      const byItsName = names.get(byNameAndPlace(site) ?? '')?.[0];
      if (!this.before.has(site) || !byItsCode || !byItsName || byItsCode === byItsName) continue;
      if (!this.after.has(byItsCode) || !this.after.has(byItsName)) continue;
      const rivals = [...this.before].filter(
        (one) => one !== site && one.code !== null && (one.code === byItsName.code || one.code === byItsCode.code),
      );
      this.pose('codeMeansAnother', [site, ...rivals], [byItsCode, byItsName]);
    }
  }

  ask(kind: QuestionKind, key: Key): void {
    const others = grouped(this.after, key);
    for (const [value, sites] of grouped(this.before, key)) {
      const found = others.get(value);
      if (found) this.pose(kind, sites, found);
    }
  }

  askSameSpot(): void {
    for (const site of [...this.before]) {
      const near = [...this.after].filter((other) => sameSpot(site, other));
      if (near.length > 0 && this.before.has(site)) this.pose('sameSpotOtherName', [site], near);
    }
  }

  private pose(kind: QuestionKind, before: readonly PlannedSite[], after: readonly PlannedSite[]): void {
    this.questions.push({ kind, before, after });
    this.take(before, after);
  }

  private take(before: readonly PlannedSite[], after: readonly PlannedSite[]): void {
    for (const site of before) this.before.delete(site);
    for (const site of after) this.after.delete(site);
  }
}

function grouped(sites: Iterable<PlannedSite>, key: Key): Map<string, PlannedSite[]> {
  const groups = new Map<string, PlannedSite[]>();
  for (const site of sites) {
    const value = key(site);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(site);
    else groups.set(value, [site]);
  }
  return groups;
}

/** The same stage within 100 m, or word for word the same position in the same district. */
function sameSpot(a: PlannedSite, b: PlannedSite): boolean {
  if (!Object.keys(a.seats).some((part) => part in b.seats)) return false;
  if (a.point && b.point) return haversineMetres(a.point, b.point) <= SAME_SPOT_METRES;
  return a.position !== null && a.position === b.position && a.place === b.place;
}
