export { TalentsModule } from './talents.module';
export { ImportTalents, type ImportedTalents } from './import-talents.command';
export { talentFindingWords } from './finding-words';
export { insuredMonthsOn, type InsuranceStatement } from './insured-months';
export { TalentRegister, type TalentRow } from './talent-register.query';
