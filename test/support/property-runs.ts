/**
 * How many cases a property tries: its usual number, or fewer where `npm run mutation` repeats it for each mutant. What is no number
 * from 1 changes nothing: a property that tries nothing would pass.
 */
export const propertyRuns = (usual: number): number => Math.min(usual, Number(process.env['PROPERTY_RUNS']) || usual);
