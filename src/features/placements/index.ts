// The door of placements: its module and the season's end as others may read it.
export { FinalStates, type FinalState } from './final-states.repository';
export { PlacementsModule } from './placements.module';
