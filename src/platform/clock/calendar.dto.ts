/** What it takes to say how long a deadline is away. */
export class CalendarResponse {
  /** The instant of the service's clock by which deadlines are judged. */
  now: string;
  /** The day of that instant in the city's zone. */
  today: string;
  /** Weekdays that are off by the published notices. */
  daysOff: string[];
  /** Weekend days that are worked in their place (调休). */
  workDays: string[];
}
