export { SchoolsModule } from './schools.module';
export { AuthorityRegister, type AuthorityDesk } from './authority-register.query';
export { ImportAuthorities } from './import-authorities.command';
export { SchoolKeeper, type SchoolSighting } from './school-keeper';
export { Schools } from './schools.query';
export type { Affiliation, Ownership, SchoolRow } from './schools.repository';
