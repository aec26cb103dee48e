import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { STAFF_PASSWORD } from '../bare-city';
import { KEPT, type House } from '../house';
import { Person } from '../person';
import { settle, signInStaff, visit, type Look } from '../visitor';

/** How families and staff of a season have their pages before them. */
export interface Looks {
  readonly families: Look;
  readonly staff: Look;
}

/** Everybody of a season, each with a browser of their own for as long as the season lasts. */
export class Crowd {
  private readonly staff = new Map<string, Promise<Person>>();
  private readonly families = new Map<string, Promise<Person>>();

  constructor(
    private readonly browser: Browser,
    readonly house: House,
    private readonly looks: Looks,
    private readonly faults: string[],
  ) {}

  /** A member of staff on the first page of their house; who has signed in stays so. */
  member(login: string): Promise<Person> {
    const found = this.staff.get(login) ?? this.letIn(login);
    this.staff.set(login, found);
    return found;
  }

  /** The same, by the door: login, password, and the six digits that the demonstration shows. */
  memberByTheDoor(login: string): Promise<Person> {
    const found = this.throughTheDoor(login);
    this.staff.set(login, found);
    return found;
  }

  family(phone: string): Promise<Person> {
    const found = this.families.get(phone) ?? this.familyByTheDoor(phone);
    this.families.set(phone, found);
    return found;
  }

  /** What everybody had before them when the season could not go on. */
  async keepSight(): Promise<void> {
    for (const [who, person] of [...this.staff, ...this.families]) {
      const { page } = await person;
      await page.screenshot({ path: join(KEPT, 'season-stopped', `${who}.png`), fullPage: true }).catch(() => undefined);
    }
  }

  async leave(): Promise<void> {
    for (const person of [...this.staff.values(), ...this.families.values()]) await (await person).leave();
  }

  private async letIn(login: string): Promise<Person> {
    const signedIn = await signInStaff(this.browser, this.house, login);
    const person = new Person(await visit(this.browser, this.house, this.looks.staff, signedIn), false, this.faults);
    await person.visitor.goTo(login.startsWith('school.') ? '/school' : '/office');
    return person;
  }

  private async throughTheDoor(login: string): Promise<Person> {
    const person = new Person(await visit(this.browser, this.house, this.looks.staff), false, this.faults);
    const { page, say, visitor } = person;
    await visitor.goTo('/');
    await page.getByRole('link', { name: say('open:home.staff.name') }).click();
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(STAFF_PASSWORD);
    const shown = await page.locator('#totp-hint', { hasText: /\d{6}/ }).innerText();
    await page.locator('#totp').fill(/\d{6}/.exec(shown)![0]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(office|school)\//);
    await settle(page);
    return person;
  }

  private async familyByTheDoor(phone: string): Promise<Person> {
    const person = new Person(await visit(this.browser, this.house, this.looks.families), true, this.faults);
    const { page, say, visitor } = person;
    await visitor.goTo('/');
    await page.getByRole('link', { name: say('open:home.apply.name') }).click();
    await page.locator('#phone').fill(phone);
    await person.press('family:signIn.send');
    await person.press('family:signIn.fillIn');
    await person.press('family:signIn.enter');
    await page.waitForURL(/\/family$/);
    await settle(page);
    return person;
  }
}
