/** Something the season cannot go on with; told in its own words. */
export class Trouble extends Error {}
