export default {
  title: 'Looking ahead', export: 'Export the forecast', scenario: 'Scenario', scenarios: { cohorts: 'cohorts moving up', norm: 'per-thousand norms' },
  tabs: { outlook: 'By authority and stage', zones: 'Talent zones', map: 'Map', 'what-if': 'What if' },
  year: 'Year', yearSlider: 'School year', authority: 'Authority', wholeCity: 'whole city', stage: 'Stage', stages: { kindergarten: 'Kindergarten', primary: 'Primary', junior: 'Junior', senior: 'Senior' },
  children: 'Children', homes: "Talents' children by homes", surveyed: "Talents' children surveyed", unknown: 'no figure', all: 'all',
  supply: { open: 'Open', building: 'Under construction', soon: 'Soon', planned: 'Planned', undated: 'Undated', reserved: 'Reserved land' },
  gap: 'Gap (negative: short)', gapOnceBuilt: 'Once built', talentGap: "Talents' gap", alert: 'Alert', alerts: { short: 'short', shortUntilBuilt: 'short until built', surplus: 'surplus', closure: 'too few children' },
  landMore_one: '{{named}}', landMore_other: '{{named}} and others, {{count}} in all', land: 'Reserved land that closes it', landOf: '{{name}} ({{seats}})', noRows: 'Nothing matches.',
  zone: 'Talent zone', zonesLead: 'Outlines of zones are drawn; zones lie across authorities and are part of no sum.', chart: 'Seats and children of the city', chartLabel: '{{stage}}: seats and children by year; the figures stand in the table below',
  mapLabel: 'Sites, zones and districts; the lists below say the same', drawn: 'Drawn for orientation; no border of law.', zonesOfYear: 'Zones', sitesOfYear_one: '{{count}} site', sitesOfYear_other: '{{count}} sites', site: 'Site', status: 'Status', seats: 'Seats', from: 'Source', rowOf: 'row {{row}}',
  siteStatus: { existing: 'existing', expanding: 'expanding', building: 'under construction', soon: 'soon', planned: 'planned', reserved: 'reserved land', closing: 'closing' },

  eachAuthority: 'each authority', seatUnit: 'seats', seatKind: 'Kind of seats', opening: 'Opening', toOpening: 'Record it', seatsOfThese: 'The sites listed have {{seats}} seats together.', unitHint: 'Seats are estimates and offered to nobody; children are persons. A figure of seats leads to its sites.',
  childrenUnit: 'Children', supplyUnit: { open: 'Open seats' }, estimated: 'estimate', estimatedHint: 'Seats of plans are estimates, counted in seats; children of the forecast in persons. Neither is offered to anybody.',
  assume: {
    lead: 'Change what is assumed and see how gaps move. Nothing is kept and nothing else changes; the address holds all assumptions and can be sent to a colleague.',
    title: 'Assumptions', result: 'Beside the forecast', clear: 'Back to the forecast',
    children: 'Births and residents to come', childrenHint: 'Per cent of the forecast, for years that nobody has counted yet (50–200).',
    talents: "Talents' homes and survey", talentsHint: 'Per cent of the forecast, for talent zones alone (0–400).',
    sites: 'When schools open', add: 'Add a school', choose: 'find by name or authority', drop: 'Drop', dropOf: 'Drop what is assumed of {{name}}', yearOf: 'School year in which {{name}} opens',
    opens: 'opens in {{year}}', never: 'never built', adds: '{{stage}} +{{seats}} seats', planYear: 'planned for {{year}}', noYear: 'no year in the plan', landOnly: 'land alone in the plan', notFound: 'The plans in force have no such code; drop it.',
    none: 'Nothing is assumed; this is the forecast itself.', changed_one: '{{count}} of {{all}} school years would change.', changed_other: '{{count}} of {{all}} school years would change.', now: 'Forecast', then: 'Assumed', promised: 'Promised seats', zones: 'Talent zones concerned', chart: 'Gap once built (negative: short), in seats', chartLabel: 'Gap once built by school year, forecast beside assumed; the figures stand in the table below',
  },
};
