// A whole number as planners read it: 62,640; nothing known is a dash.
const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

export const figure = (value: number | null | undefined): string => (value === null || value === undefined ? '—' : GROUPED.format(value).replace('-', '−'));
