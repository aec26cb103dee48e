export default {
  title: 'Looking ahead', export: 'Export the forecast', scenario: 'Scenario', scenarios: { cohorts: 'cohorts moving up', norm: 'per-thousand norms' },
  tabs: { outlook: 'By authority and stage', zones: 'Talent zones', map: 'Map' },
  year: 'Year', yearSlider: 'School year', authority: 'Authority', wholeCity: 'whole city', stage: 'Stage', stages: { kindergarten: 'Kindergarten', primary: 'Primary', junior: 'Junior', senior: 'Senior' },
  children: 'Children', homes: "Talents' children by homes", surveyed: "Talents' children surveyed", unknown: 'no figure', all: 'all',
  supply: { open: 'Open', building: 'Under construction', soon: 'Soon', planned: 'Planned', undated: 'Undated', reserved: 'Reserved land' },
  gap: 'Gap (negative: short)', gapOnceBuilt: 'Once built', talentGap: "Talents' gap", alert: 'Alert', alerts: { short: 'short', shortUntilBuilt: 'short until built', surplus: 'surplus', closure: 'too few children' },
  landMore_one: '{{named}}', landMore_other: '{{named}} and others, {{count}} in all', land: 'Reserved land that closes it', landOf: '{{name}} ({{seats}})', noRows: 'Nothing matches.',
  zone: 'Talent zone', zonesLead: 'Outlines of zones are drawn; zones lie across authorities and are part of no sum.', chart: 'Seats and children of the city', chartLabel: '{{stage}}: seats and children by year; the figures stand in the table below',
  mapLabel: 'Sites, zones and districts; the lists below say the same', drawn: 'Drawn for orientation; no border of law.', zonesOfYear: 'Zones', sitesOfYear_one: '{{count}} site', sitesOfYear_other: '{{count}} sites', site: 'Site', status: 'Status', seats: 'Seats', from: 'Source', rowOf: 'row {{row}}',
  siteStatus: { existing: 'existing', expanding: 'expanding', building: 'under construction', soon: 'soon', planned: 'planned', reserved: 'reserved land', closing: 'closing' },
};
