// The door of rehearsals: its module; nothing above asks for more.
export { RehearsalsModule } from './rehearsals.module';
