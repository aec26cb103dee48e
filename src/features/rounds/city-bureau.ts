/** The authority that runs the rounds of the city; every other signs its own part. */
export const CITY_BUREAU = 'ZZ';
