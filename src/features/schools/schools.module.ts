import { Module } from '@nestjs/common';
import { AuthoritiesOpenController } from './authorities.open.controller';
import { AuthoritiesRepository } from './authorities.repository';
import { AuthorityList } from './authority-list.query';
import { AuthorityNames } from './authority-names.query';
import { AuthorityReachAnswer } from './authority-reach-answer';
import { AuthorityRegister } from './authority-register.query';
import { ImportAuthorities } from './import-authorities.command';
import { OwnSchool } from './own-school.query';
import { SchoolKeeper } from './school-keeper';
import { Schools } from './schools.query';
import { SchoolsRepository } from './schools.repository';
import { SchoolsSchoolController } from './schools.school.controller';

@Module({
  controllers: [AuthoritiesOpenController, SchoolsSchoolController],
  providers: [
    AuthorityReachAnswer,
    AuthoritiesRepository,
    AuthorityList,
    AuthorityNames,
    AuthorityRegister,
    ImportAuthorities,
    OwnSchool,
    SchoolKeeper,
    Schools,
    SchoolsRepository,
  ],
  exports: [AuthorityNames, AuthorityRegister, ImportAuthorities, SchoolKeeper, Schools],
})
export class SchoolsModule {}
